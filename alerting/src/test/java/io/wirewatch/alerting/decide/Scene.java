package io.wirewatch.alerting.decide;

import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.Action;
import io.wirewatch.contracts.ledger.ActionKind;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Escalation;
import io.wirewatch.contracts.subscription.Grouping;
import io.wirewatch.contracts.subscription.MuteTime;
import io.wirewatch.contracts.subscription.RateLimit;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One subscription, a rehearsal, and a clock that the test moves. */
final class Scene {
  final Rehearsal rehearsal;
  private final Map<String, Subscription> book = new HashMap<>();
  private final List<Action> actions = new ArrayList<>();
  Subscription subscription = Sample.subscription();
  Mode mode = Mode.LIVE;
  boolean firstPoll;
  boolean met = true;

  Scene() {
    rehearsal = new Rehearsal(id -> Optional.ofNullable(book.get(id)));
    book.put(subscription.id(), subscription);
  }

  Scene group(Duration delay, Duration interval, Duration repeat) {
    Grouping grouping = new Grouping("story", delay, interval, repeat);
    return subscribe(subscription.toBuilder().group(grouping).build());
  }

  Scene rate(RateLimit rate) {
    return subscribe(subscription.toBuilder().rate(rate).build());
  }

  Scene mute(MuteTime mute) {
    return subscribe(subscription.toBuilder().mute(List.of(mute)).build());
  }

  Scene escalate(Escalation escalation) {
    return subscribe(subscription.toBuilder().escalate(escalation).build());
  }

  Scene inhibitedBy(String other) {
    return subscribe(subscription.toBuilder().inhibitedBy(List.of(other)).build());
  }

  Scene subscribe(Subscription next) {
    subscription = next;
    book.put(next.id(), next);
    return this;
  }

  void unsubscribe() {
    book.clear();
  }

  void silence(String subject, Instant until) {
    actions.add(
        new Action("x" + actions.size(), ActionKind.SILENCE, subject, "ann", "noise", null, until));
    rehearsal.actions(new Actions(actions));
  }

  void acknowledge(String subject) {
    actions.add(
        new Action(
            "x" + actions.size(), ActionKind.ACKNOWLEDGEMENT, subject, "ann", null, null, null));
    rehearsal.actions(new Actions(actions));
  }

  /** Sees a report at the time when it was fetched. */
  List<Verdict> see(EnrichedArticle report) {
    return see(report, report.article().fetchedAt());
  }

  List<Verdict> see(EnrichedArticle report, Instant now) {
    MatchedArticle article = MatchedArticle.of(report, mode, firstPoll);
    return rehearsal.play(new Match(subscription, 5, article, met, List.of()), now);
  }

  List<Verdict> see(EnrichedArticle report, UnaryOperator<Article> change) {
    return see(Sample.with(report, change));
  }

  List<Verdict> merge(String gone, String into, Instant now) {
    return rehearsal.merge(subscription.id(), new StoryMerge(gone, into, now), now);
  }

  /** Learns that a report takes something back, which does not meet the query. */
  List<Verdict> notice(EnrichedArticle report) {
    MatchedArticle article = MatchedArticle.of(report, mode, firstPoll);
    return Notice.of(article, List.of(), 5)
        .map(notice -> rehearsal.notice(subscription, notice, article.observedAt()))
        .orElse(List.of());
  }

  List<Verdict> waitUntil(Instant now) {
    return rehearsal.until(now);
  }

  static List<Alert> alerts(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(Verdict.Fire.class::isInstance)
        .map(verdict -> ((Verdict.Fire) verdict).alert())
        .toList();
  }

  static List<Reason> holds(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(Verdict.Hold.class::isInstance)
        .map(verdict -> ((Verdict.Hold) verdict).reason())
        .toList();
  }
}
