package io.wirewatch.alerting;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.alerting.decide.Rehearsal;
import io.wirewatch.alerting.decide.Verdict;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.wire.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Alerts as the decider really makes them. */
public final class Alerts {
  private Alerts() {}

  /** The alerts of reports that come one after the other. */
  public static List<Alert> of(EnrichedArticle... reports) {
    Rehearsal rehearsal = new Rehearsal(id -> Optional.of(Sample.subscription()));
    List<Alert> alerts = new ArrayList<>();
    for (EnrichedArticle report : reports) {
      String title = report.article().title();
      Why why =
          new Why(
              report.article().id(), "title:attack", "title", 0, 6, title.substring(0, 6), title);
      Match match =
          new Match(
              Sample.subscription(),
              3,
              MatchedArticle.of(report, Mode.LIVE, false),
              true,
              List.of(why));
      for (Verdict verdict : rehearsal.play(match, report.article().fetchedAt())) {
        if (verdict instanceof Verdict.Fire fire) {
          alerts.add(fire.alert());
        }
      }
    }
    return alerts;
  }

  /** The alert of one report whose title and source's link are these. */
  public static Alert of(String title, String url) {
    return of(Sample.with(
            Sample.first(), article -> article.toBuilder().title(title).url(url).build()))
        .get(0);
  }
}
