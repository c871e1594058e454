package io.wirewatch.alerting.ledger;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up what committed records say, from the fetched article to the delivery, and balances each
 * stage: in = out + held + failed + pending. What its reader has passed and left no trace of is
 * missing. Takes records of a topic in their order; not thread-safe.
 */
public final class Audit {
  private final Map<String, Item> fetched = new HashMap<>();
  private final Map<String, Item> raw = new HashMap<>();
  private final Map<String, Item> tagged = new HashMap<>();
  private final Map<String, Item> enriched = new HashMap<>();
  private final Set<String> published = new HashSet<>();
  private final Map<String, String> notPublished = new HashMap<>();
  private final Set<String> summarised = new HashSet<>();
  private final Map<LogPosition, String> dead = new HashMap<>();
  private final Set<String> matches = new HashSet<>();
  private final Set<String> decided = new HashSet<>();
  private boolean allDecided;
  private final Map<String, String> heldReasons = new HashMap<>();
  private final Map<String, Set<String>> alertsByMatch = new HashMap<>();
  private final Map<String, Set<String>> openTargets = new HashMap<>();
  private final Map<String, Delivery> lastAttempt = new HashMap<>();
  private final Set<String> deliveredAlerts = new HashSet<>();

  /**
   * A record that waits for a reader.
   *
   * @param at where it lies
   * @param read whether the reader has passed it
   */
  public record Item(LogPosition at, boolean read) {}

  /** A record of {@code articles.fetched}: an article as it was at a time. */
  public void fetched(String articleId, Instant observedAt, Item item) {
    fetched.put(articleId + "@" + observedAt, item);
  }

  /** A record of {@code articles.raw}. */
  public void raw(String articleId, Instant observedAt, String versionId, Item item) {
    published.add(articleId + "@" + observedAt);
    raw.put(versionId, item);
  }

  /** A record of {@code articles.tagged}. */
  public void tagged(String versionId, Item item) {
    tagged.put(versionId, item);
  }

  /** A record of {@code articles.enriched}. */
  public void enriched(String versionId, Item item) {
    enriched.put(versionId, item);
  }

  /** Every match that was summarised so far has been decided since. */
  public void allDecided() {
    allDecided = true;
  }

  /** What matching said of an article. */
  public void summary(MatchSummary summary) {
    String version = summary.articleId() + ":" + summary.version();
    summarised.add(version);
    summary.matches().forEach(met -> matches.add(version + "/" + met.subscriptionId()));
  }

  /** What was decided about what was observed then; only the newest about a match counts. */
  public void disposition(Disposition disposition, Instant observedAt) {
    if (disposition.stage() == Stage.IDENTIFY && disposition.reason() != null) {
      notPublished.put(disposition.articleId() + "@" + observedAt, disposition.reason().wireName());
    }
    if (disposition.subject() != Subject.MATCH) {
      return;
    }
    decided.add(disposition.subjectId());
    // A match of a version that no longer meets the query stands in no summary.
    matches.add(disposition.subjectId());
    if (disposition.outcome() == Outcome.HELD) {
      heldReasons.put(disposition.subjectId(), disposition.reason().wireName());
    } else {
      heldReasons.remove(disposition.subjectId());
    }
  }

  /** An alert, and where it goes. */
  public void alert(Alert alert, List<String> to) {
    openTargets.computeIfAbsent(alert.id(), id -> new HashSet<>()).addAll(to);
    for (AlertArticle article : alert.articles()) {
      String match = article.id() + ":" + article.version() + "/" + alert.subscription().id();
      alertsByMatch.computeIfAbsent(match, id -> new HashSet<>()).add(alert.id());
    }
  }

  /** An attempt to deliver. */
  public void delivery(Delivery delivery) {
    lastAttempt.put(delivery.id(), delivery);
    if (delivery.outcome() == DeliveryOutcome.DELIVERED) {
      deliveredAlerts.add(delivery.alertId());
    }
    boolean over =
        delivery.outcome() == DeliveryOutcome.FAILED || delivery.outcome() == DeliveryOutcome.HELD;
    Set<String> open = openTargets.get(delivery.alertId());
    if (over && open != null) {
      open.remove(delivery.endpoint());
    }
  }

  /** A record that could not be processed. */
  public void deadLetter(DeadLetter letter) {
    dead.put(letter.origin(), letter.reason().wireName());
  }

  /** The books, a line for each stage. */
  public List<Balance> balances() {
    return List.of(
        flow("identify", fetched, published, notPublished),
        flow("enrich", raw, union(tagged.keySet(), enriched.keySet()), Map.of()),
        flow("story", tagged, enriched.keySet(), Map.of()),
        flow("match", enriched, summarised, Map.of()),
        deciding(),
        delivering());
  }

  /** What became of each record that waits for a reader. */
  private Balance flow(
      String stage, Map<String, Item> in, Set<String> out, Map<String, String> refused) {
    long done = 0;
    long pending = 0;
    Map<String, Long> held = new TreeMap<>();
    Map<String, Long> failed = new TreeMap<>();
    for (Map.Entry<String, Item> one : in.entrySet()) {
      if (out.contains(one.getKey())) {
        done++;
      } else if (refused.containsKey(one.getKey())) {
        held.merge(refused.get(one.getKey()), 1L, Long::sum);
      } else if (dead.containsKey(one.getValue().at())) {
        failed.merge(dead.get(one.getValue().at()), 1L, Long::sum);
      } else if (!one.getValue().read()) {
        pending++;
      }
    }
    return new Balance(stage, in.size(), done, held, failed, pending);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** Per match: delivered, failed, held with a reason, or pending (G1). */
  private Balance deciding() {
    Map<String, Long> held = new TreeMap<>();
    Map<String, Long> failed = new TreeMap<>();
    long delivered = 0;
    long pending = 0;
    for (String match : matches) {
      Set<String> alerts = alertsByMatch.getOrDefault(match, Set.of());
      if (alerts.stream().anyMatch(deliveredAlerts::contains)) {
        delivered++;
      } else if (!alerts.isEmpty() && alerts.stream().allMatch(this::gaveUp)) {
        failed.merge("all-channels", 1L, Long::sum);
      } else if (alerts.isEmpty() && heldReasons.containsKey(match)) {
        held.merge(heldReasons.get(match), 1L, Long::sum);
      } else if (decided.contains(match) || !alerts.isEmpty() || !allDecided) {
        pending++;
      }
    }
    return new Balance("decide", matches.size(), delivered, held, failed, pending);
  }

  private boolean gaveUp(String alert) {
    return openTargets.getOrDefault(alert, Set.of()).isEmpty();
  }

  private Balance delivering() {
    Map<String, Long> held = new TreeMap<>();
    Map<String, Long> failed = new TreeMap<>();
    long delivered = 0;
    long pending = 0;
    for (Delivery last : lastAttempt.values()) {
      switch (last.outcome()) {
        case DELIVERED -> delivered++;
        case HELD -> held.merge(last.reason().wireName(), 1L, Long::sum);
        case FAILED -> failed.merge(last.reason().wireName(), 1L, Long::sum);
        default -> pending++;
      }
    }
    return new Balance("deliver", lastAttempt.size(), delivered, held, failed, pending);
  }
}
