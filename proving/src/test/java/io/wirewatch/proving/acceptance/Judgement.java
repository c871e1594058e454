package io.wirewatch.proving.acceptance;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.proving.acceptance.Expectations.Expected;
import io.wirewatch.standalone.newsroom.Newsroom;
import io.wirewatch.standalone.newsroom.Newsroom.Header;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds the alerts that came against a newsroom's expectations; what is wrong comes out as
 * sentences.
 */
final class Judgement {
  private final Map<String, Header> byPath = new HashMap<>();
  private final Collection<Alert> alerts;

  Judgement(Newsroom newsroom, Collection<Alert> alerts) {
    newsroom
        .dispatches()
        .forEach(d -> byPath.put("/" + d.header().outlet() + "/" + d.header().slug(), d.header()));
    this.alerts = alerts;
  }

  /** Each expectation that was not met. */
  List<String> faults(Expectations expected) {
    List<String> faults = new ArrayList<>();
    for (Expected must : expected.must()) {
      if (alerts.stream().noneMatch(alert -> meets(alert, must) && kindFits(alert, must))) {
        faults.add("MISSED " + words(must));
      }
    }
    for (Expected mustNot : expected.mustNot()) {
      alerts.stream()
          .filter(alert -> meets(alert, mustNot))
          .forEach(alert -> faults.add("ALERTED " + words(mustNot) + " by " + title(alert)));
    }
    for (List<String> pair : expected.apart()) {
      if (!shared(pair.get(0), pair.get(1)).isEmpty()) {
        faults.add("ONE STORY of " + pair + ": " + shared(pair.get(0), pair.get(1)));
      }
    }
    return faults;
  }

  /** Events that alerts told of, with their subscriptions: for people who read the outcome. */
  String summary() {
    return alerts.stream()
        .map(
            a ->
                a.subscription().id()
                    + " "
                    + a.kind().wireName()
                    + " "
                    + events(a)
                    + " | "
                    + title(a))
        .collect(Collectors.joining("\n  ", "\n  ", ""));
  }

  /** An expected update may also be told by a graver kind: the reader learns of it all the same. */
  private static boolean kindFits(Alert alert, Expected must) {
    String kind = alert.kind().wireName();
    return kind.equals(must.kindOrNew())
        || (must.kindOrNew().equals("update") && kind.equals("correction"))
        || (must.kindOrNew().equals("new") && alert.revision() == 1);
  }

  private boolean meets(Alert alert, Expected expected) {
    return alert.subscription().id().equals(expected.subscription())
        && headers(alert).stream()
            .anyMatch(
                h ->
                    expected.article() == null
                        ? h.event().equals(expected.event())
                        : h.slug().equals(expected.article()));
  }

  private Set<String> shared(String one, String other) {
    Map<String, Set<String>> eventsByStory = new HashMap<>();
    for (Alert alert : alerts) {
      eventsByStory
          .computeIfAbsent(alert.story().id(), id -> new TreeSet<>())
          .addAll(events(alert));
    }
    return eventsByStory.entrySet().stream()
        .filter(e -> e.getValue().contains(one) && e.getValue().contains(other))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Set<String> events(Alert alert) {
    return headers(alert).stream()
        .map(Header::event)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Header> headers(Alert alert) {
    List<Header> headers = new ArrayList<>();
    for (AlertArticle article : alert.articles()) {
      Header header = byPath.get(URI.create(article.url()).getPath());
      if (header == null) {
        throw new AssertionError(
            "an alert lists " + article.url() + ", which the newsroom never published");
      }
      headers.add(header);
    }
    return headers;
  }

  private static String title(Alert alert) {
    return alert.articles().isEmpty() ? alert.id() : alert.articles().get(0).title();
  }

  private static String words(Expected e) {
    return e.subscription()
        + " "
        + e.kindOrNew()
        + " of "
        + (e.article() == null ? e.event() : e.article())
        + " ("
        + e.because()
        + ")";
  }
}
