package io.wirewatch.alerting.ledger;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.wire.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up what committed records say, from the raw article to the delivery, and balances each
 * stage: in = out + held + failed + pending. Takes records of a topic in their order; not
 * thread-safe.
 */
public final class Audit {
  private final Set<String> raw = new HashSet<>();
  private final Set<String> enriched = new HashSet<>();
  private final Set<String> summarised = new HashSet<>();
  private final Map<String, Long> enrichDead = new TreeMap<>();
  private final Map<String, Long> matchDead = new TreeMap<>();
  private final Set<String> matches = new HashSet<>();
  private final Map<String, String> heldReasons = new HashMap<>();
  private final Map<String, Set<String>> alertsByMatch = new HashMap<>();
  private final Map<String, Set<String>> openTargets = new HashMap<>();
  private final Map<String, Delivery> lastAttempt = new HashMap<>();
  private final Set<String> deliveredAlerts = new HashSet<>();

  /** A record of {@code articles.raw}. */
  public void raw(String versionId) {
    raw.add(versionId);
  }

  /** A record of {@code articles.enriched}. */
  public void enriched(String versionId) {
    enriched.add(versionId);
  }

  /** What matching said of an article. */
  public void summary(MatchSummary summary) {
    String version = summary.articleId() + ":" + summary.version();
    summarised.add(version);
    summary.matches().forEach(met -> matches.add(version + "/" + met.subscriptionId()));
  }

  /** What was decided; only the newest about a match counts. */
  public void disposition(Disposition disposition) {
    if (disposition.subject() != Subject.MATCH) {
      return;
    }
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
    String topic = letter.origin().topic();
    if (topic.equals(Topics.ARTICLES_RAW.name()) || letter.stage() == Stage.ENRICH) {
      enrichDead.merge(letter.reason().wireName(), 1L, Long::sum);
    } else if (topic.equals(Topics.ARTICLES_ENRICHED.name())) {
      matchDead.merge(letter.reason().wireName(), 1L, Long::sum);
    }
  }

  /** The books, a line for each stage. */
  public List<Balance> balances() {
    return List.of(enrichment(), matching(), deciding(), delivering());
  }

  private Balance enrichment() {
    long out = raw.stream().filter(enriched::contains).count();
    long dead = sum(enrichDead);
    return new Balance(
        "enrich", raw.size(), out, Map.of(), enrichDead, Math.max(0, raw.size() - out - dead));
  }

  private Balance matching() {
    long out = enriched.stream().filter(summarised::contains).count();
    // A dead letter has no version id to be counted by: it never was an enriched article.
    return new Balance(
        "match", enriched.size() + sum(matchDead), out, Map.of(), matchDead, enriched.size() - out);
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
      } else {
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

  private static long sum(Map<String, Long> byReason) {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }
}
