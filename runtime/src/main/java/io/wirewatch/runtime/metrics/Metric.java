package io.wirewatch.runtime.metrics;

import static io.wirewatch.runtime.metrics.Metric.Kind.COUNTER;
import static io.wirewatch.runtime.metrics.Metric.Kind.GAUGE;
import static io.wirewatch.runtime.metrics.Metric.Kind.SUMMARY;
import static io.wirewatch.runtime.metrics.Metric.Kind.TIMER;

import java.util.List;

/**
 * Every metric: its name, meaning, unit and labels. Prometheus sees dots as underscores, adds the
 * unit, and {@code _total} to counters.
 *
 * <p>Counters are indications since the start of a process; the auditor's sums come from the
 * topics.
 */
public enum Metric {
  // The door out.
  EGRESS_EXCHANGES(
      COUNTER, "wirewatch.egress.exchanges", null, "Exchanges with servers.", Label.RESULT),
  EGRESS_FAILURES(
      COUNTER,
      "wirewatch.egress.failures",
      null,
      "Exchanges that failed, by reason.",
      Label.REASON),
  EGRESS_TIME(TIMER, "wirewatch.egress.exchange", "seconds", "Time that an exchange took."),
  EGRESS_BYTES(COUNTER, "wirewatch.egress.received", "bytes", "Bytes received in bodies."),

  // Ingest.
  POLLS(COUNTER, "wirewatch.ingest.polls", null, "Polls of sources.", Label.RESULT),
  POLL_FAILURES(
      COUNTER, "wirewatch.ingest.poll.failures", null, "Polls that failed.", Label.REASON),
  ITEMS(COUNTER, "wirewatch.ingest.items", null, "Items shown for the first time.", Label.OUTCOME),
  ITEMS_REJECTED(COUNTER, "wirewatch.ingest.items.rejected", null, "Items rejected.", Label.REASON),
  GAPS(COUNTER, "wirewatch.ingest.gaps", null, "Polls that may have missed items."),
  ARTICLES_PUBLISHED(
      COUNTER, "wirewatch.ingest.articles", null, "Article versions published to articles.raw."),
  SOURCES(GAUGE, "wirewatch.ingest.sources", null, "Sources by health.", Label.HEALTH),
  SOURCES_OVERDUE(
      GAUGE,
      "wirewatch.ingest.sources.overdue",
      null,
      "Sources whose poll is late by an interval."),
  SOURCES_SILENT(
      GAUGE,
      "wirewatch.ingest.sources.silent",
      null,
      "Sources that brought no news for the time that `ingest.silent-after` says."),
  SOURCES_WITH_GAPS(
      GAUGE,
      "wirewatch.ingest.sources.gaps",
      null,
      "Sources of which a poll may have missed items at some time."),
  PAGE_REQUESTS_WAITING(
      GAUGE, "wirewatch.ingest.pages.waiting", null, "Pages asked for and not fetched yet."),

  // Enrich.
  ARTICLES_ENRICHED(COUNTER, "wirewatch.enrich.articles", null, "Article versions enriched."),
  ENRICH_STEP_TIME(
      TIMER, "wirewatch.enrich.step", "seconds", "Time of one step on one article.", Label.STEP),
  ENRICH_LAG(TIMER, "wirewatch.enrich.age", "seconds", "From observedAt to the end of enrichment."),
  STORIES_OPEN(GAUGE, "wirewatch.enrich.stories.open", null, "Open stories."),
  STORY_CHANGES(
      COUNTER, "wirewatch.enrich.story.changes", null, "Changes of stories.", Label.CHANGE),

  // Alerting.
  ARTICLES_MATCHED(
      COUNTER, "wirewatch.alerting.articles", null, "Article versions held against the book."),
  MATCHES(COUNTER, "wirewatch.alerting.matches", null, "Matches by outcome.", Label.OUTCOME),
  MATCHES_HELD(COUNTER, "wirewatch.alerting.held", null, "Matches held, by reason.", Label.REASON),
  MATCH_TIME(TIMER, "wirewatch.alerting.match", "seconds", "Time to match one article."),
  CANDIDATES(
      SUMMARY, "wirewatch.alerting.candidates", null, "Stored queries tried on one article."),
  SUBSCRIPTIONS(GAUGE, "wirewatch.alerting.subscriptions", null, "Subscriptions in the book."),
  BOOK_OFFSET(GAUGE, "wirewatch.alerting.book.offset", null, "Offset of the book in use."),
  ALERTS(COUNTER, "wirewatch.alerting.alerts", null, "Alerts raised.", Label.KIND, Label.LEVEL),
  DELIVERIES(
      COUNTER,
      "wirewatch.alerting.deliveries",
      null,
      "Attempts to deliver.",
      Label.CHANNEL,
      Label.DELIVERY),
  DELIVERY_FAILURES(
      COUNTER,
      "wirewatch.alerting.delivery.failures",
      null,
      "Attempts that did not deliver, by reason.",
      Label.CHANNEL,
      Label.REASON),
  DELIVERIES_PENDING(
      GAUGE, "wirewatch.alerting.deliveries.pending", null, "Deliveries that are not done."),
  TIME_TO_ALERT(
      TIMER, "wirewatch.alerting.delay", "seconds", "From observedAt to the first delivery."),

  // Desk.
  DESK_STREAMS(GAUGE, "wirewatch.desk.streams", null, "Open live streams."),
  DESK_STREAMS_DROPPED(
      COUNTER, "wirewatch.desk.streams.dropped", null, "Live streams dropped as dead or slow."),
  DESK_REQUESTS(COUNTER, "wirewatch.desk.requests", null, "Requests answered.", Label.RESULT),

  // All services.
  DEAD_LETTERS(
      COUNTER,
      "wirewatch.dead.letters",
      null,
      "Records written to dead-letters.",
      Label.STAGE,
      Label.REASON),
  LAG(GAUGE, "wirewatch.lag", null, "Records that a service has yet to read.", Label.SERVICE),
  READY(GAUGE, "wirewatch.ready", null, "1 while every part of the process is ready, else 0.");

  private final Kind kind;
  private final String key;
  private final String unit;
  private final String meaning;
  private final List<Label> labels;

  Metric(Kind kind, String key, String unit, String meaning, Label... labels) {
    this.kind = kind;
    this.key = key;
    this.unit = unit;
    this.meaning = meaning;
    this.labels = List.of(labels);
  }

  /** How it behaves. */
  public Kind kind() {
    return kind;
  }

  /** Its name, with dots. */
  public String key() {
    return key;
  }

  /** Its unit; absent where it counts things. */
  public String unit() {
    return unit;
  }

  /** What it says, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** Its labels, in the order in which values are given. */
  public List<Label> labels() {
    return labels;
  }

  /** How a metric behaves. */
  public enum Kind {
    /** Only grows. */
    COUNTER,
    /** Goes up and down. */
    GAUGE,
    /** Durations, as a histogram. */
    TIMER,
    /** Numbers, as count, sum and maximum. */
    SUMMARY
  }
}
