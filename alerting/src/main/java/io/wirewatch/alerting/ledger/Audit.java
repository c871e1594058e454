package io.wirewatch.alerting.ledger;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up what committed records say, from the fetched article to the delivery, and balances each
 * stage: in = out + held + failed + pending. What is in none of them is missing: pending is only
 * what its stage has not read yet, or what still waits for an attempt. Takes records of a topic in
 * their order; not thread-safe.
 */
public final class Audit {
  private final Map<String, LogPosition> fetched = new LinkedHashMap<>();
  private final Map<String, LogPosition> raw = new LinkedHashMap<>();
  private final Map<String, LogPosition> tagged = new LinkedHashMap<>();
  private final Map<String, LogPosition> enriched = new LinkedHashMap<>();
  private final Set<String> published = new HashSet<>();
  private final Map<String, String> notPublished = new HashMap<>();
  private final Set<String> summarised = new HashSet<>();
  private final Map<LogPosition, String> dead = new HashMap<>();
  private final Set<String> matches = new HashSet<>();
  private final Map<String, String> heldReasons = new HashMap<>();
  private final Map<String, Set<String>> alertsByMatch = new HashMap<>();
  private final Sendings sendings = new Sendings();

  /** A record of {@code articles.fetched}: an article as it was at a time. */
  public void fetched(LogPosition at, String articleId, Instant observedAt) {
    fetched.put(articleId + "@" + observedAt, at);
  }

  /** A record of {@code articles.raw}; one that comes again counts once. */
  public void raw(LogPosition at, String versionId, String articleId, Instant observedAt) {
    published.add(articleId + "@" + observedAt);
    raw.put(versionId, at);
  }

  /** A record of {@code articles.tagged}; one that comes again counts once. */
  public void tagged(LogPosition at, String versionId) {
    tagged.put(versionId, at);
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

  /** What was decided about what was observed then; only the newest about a match counts. */
  public void disposition(Disposition disposition, Instant observedAt) {
    if (disposition.stage() == Stage.IDENTIFY && disposition.reason() != null) {
      notPublished.put(disposition.articleId() + "@" + observedAt, disposition.reason().wireName());
    }
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
  }

  /** The books, a line for each stage. */
  public List<Balance> balances(Progress progress) {
    Set<String> passedTagging = new HashSet<>(tagged.keySet());
    passedTagging.addAll(enriched.keySet());
    return List.of(
        flow("identify", fetched, published, notPublished, progress),
        flow("enrich", raw, passedTagging, Map.of(), progress),
        flow("story", tagged, enriched.keySet(), Map.of(), progress),
        flow("match", enriched, summarised, Map.of(), progress),
        deciding(progress),
        sendings.balance(progress));
  }

  /** What became of each record that a stage reads. */
  private Balance flow(
      String stage,
      Map<String, LogPosition> in,
      Set<String> out,
      Map<String, String> refused,
      Progress progress) {
    Tally tally = new Tally();
    in.forEach(
        (key, at) -> {
          if (out.contains(key)) {
            tally.out++;
          } else if (refused.containsKey(key)) {
            tally.held(refused.get(key));
          } else if (dead.containsKey(at)) {
            tally.failed(dead.get(at));
          } else if (progress.unread(at)) {
            tally.pending++;
          }
        });
    return tally.balance(stage, in.size());
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
