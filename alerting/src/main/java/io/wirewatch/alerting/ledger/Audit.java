package io.wirewatch.alerting.ledger;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.wire.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up what committed records say, from the raw article to the delivery, and balances each
 * stage: in = out + held + failed + pending. What is in none of them is missing: pending is only
 * what its stage has not read yet, or what still waits for an attempt. Takes records of a topic in
 * their order; not thread-safe.
 */
public final class Audit {
  private static final String WAITING_FOR_STORY = Topics.ARTICLES_TAGGED.name();

  private final Map<String, LogPosition> raw = new LinkedHashMap<>();
  private final Map<String, LogPosition> enriched = new LinkedHashMap<>();
  private final Set<String> summarised = new HashSet<>();
  private final Map<LogPosition, String> dead = new HashMap<>();
  private final Map<String, String> deadWithoutStory = new HashMap<>();
  private final Set<String> matches = new HashSet<>();
  private final Map<String, String> heldReasons = new HashMap<>();
  private final Map<String, Set<String>> alertsByMatch = new HashMap<>();
  private final Sendings sendings = new Sendings();

  /** A record of {@code articles.raw}; one that comes again counts once. */
  public void raw(LogPosition at, String versionId) {
    raw.put(versionId, at);
  }

  /** A record of {@code articles.enriched}; one that comes again counts once. */
  public void enriched(LogPosition at, String versionId) {
    enriched.put(versionId, at);
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

  /** An alert, where it goes, and which sending of it this is (empty for the first). */
  public void alert(LogPosition at, Alert alert, List<String> to, String sending) {
    sendings.alert(at, alert.id(), to, sending);
    for (AlertArticle article : alert.articles()) {
      String match = article.id() + ":" + article.version() + "/" + alert.subscription().id();
      alertsByMatch.computeIfAbsent(match, id -> new HashSet<>()).add(alert.id());
    }
  }

  /** Takes in what waits for an attempt and what each attempt gave. */
  public Sendings sendings() {
    return sendings;
  }

  /** A record that could not be processed. */
  public void deadLetter(DeadLetter letter) {
    dead.put(letter.origin(), letter.reason().wireName());
    if (letter.key() != null) {
      deadWithoutStory.put(
          letter.key() + "@" + letter.origin().topic(), letter.reason().wireName());
    }
  }

  /** The books, a line for each stage. */
  public List<Balance> balances(Progress progress) {
    return List.of(
        enrichment(progress), matching(progress), deciding(progress), sendings.balance(progress));
  }

  private Balance enrichment(Progress progress) {
    Tally tally = new Tally();
    raw.forEach(
        (version, at) -> {
          String articleId = version.substring(0, Math.max(0, version.lastIndexOf(':')));
          String lost = deadWithoutStory.get(articleId + "@" + WAITING_FOR_STORY);
          if (enriched.containsKey(version)) {
            tally.out++;
          } else if (dead.containsKey(at) || lost != null) {
            tally.failed(dead.getOrDefault(at, lost));
          } else if (progress.unread(at) || progress.storiesBehind()) {
            tally.pending++;
          }
        });
    return tally.balance("enrich", raw.size());
  }

  private Balance matching(Progress progress) {
    Tally tally = new Tally();
    enriched.forEach(
        (version, at) -> {
          if (summarised.contains(version)) {
            tally.out++;
          } else if (dead.containsKey(at)) {
            tally.failed(dead.get(at));
          } else if (progress.unread(at)) {
            tally.pending++;
          }
        });
    return tally.balance("match", enriched.size());
  }

  /** Per match: delivered, failed, held with a reason, or pending (G1). */
  private Balance deciding(Progress progress) {
    Tally tally = new Tally();
    for (String match : matches) {
      Set<String> alerts = alertsByMatch.getOrDefault(match, Set.of());
      if (alerts.isEmpty()) {
        if (heldReasons.containsKey(match)) {
          tally.held(heldReasons.get(match));
        } else if (progress.decidingBehind()) {
          tally.pending++;
        }
      } else if (alerts.stream().anyMatch(sendings::delivered)) {
        tally.out++;
      } else if (alerts.stream().anyMatch(alert -> sendings.pending(alert, progress))) {
        tally.pending++;
      } else if (alerts.stream().allMatch(sendings::over)) {
        tally.failed("all-channels");
      }
    }
    return tally.balance("decide", matches.size());
  }

  /** The sums of one stage in the making. */
  static final class Tally {
    private final Map<String, Long> held = new TreeMap<>();
    private final Map<String, Long> failed = new TreeMap<>();
    long out;
    long pending;

    void held(String reason) {
      held.merge(reason, 1L, Long::sum);
    }

    void failed(String reason) {
      failed.merge(reason, 1L, Long::sum);
    }

    Balance balance(String stage, long in) {
      return new Balance(stage, in, out, held, failed, pending);
    }
  }
}
