package io.wirewatch.runtime.metrics;

import static io.wirewatch.runtime.metrics.Metric.Kind.COUNTER;
import static io.wirewatch.runtime.metrics.Metric.Kind.GAUGE;
import static io.wirewatch.runtime.metrics.Metric.Kind.SUMMARY;
import static io.wirewatch.runtime.metrics.Metric.Kind.TIMER;

import java.util.List;

/**
 * Every metric: its name, meaning, unit and labels. Prometheus sees dots as underscores, adds the
 * unit, and {@code _total} to counters; {@code docs/metrics.md} is made from this file.
 *
 * <p>Counters are indications since the start of a process; the auditor's sums come from the
 * topics.
 */
public enum Metric {
  // What flows, in every service.
  RECORDS_READ(COUNTER, "wirewatch.records.read", null, "Records read.", Label.TOPIC),
  RECORDS_WRITTEN(
      COUNTER,
      "wirewatch.records.written",
      null,
      "Records sent, also by transactions that were undone later.",
      Label.TOPIC),
  DISPOSITIONS(
      COUNTER,
      "wirewatch.dispositions",
      null,
      "What became of items, articles and matches.",
      Label.STAGE,
      Label.OUTCOME),
  REFUSED(
      COUNTER,
      "wirewatch.refused",
      null,
      "Items, articles and matches rejected or held, by reason.",
      Label.STAGE,
      Label.REASON),
  DEAD_LETTERS(
      COUNTER,
      "wirewatch.dead.letters",
      null,
      "Records written to dead-letters.",
      Label.STAGE,
      Label.REASON),
  DELAY(
      TIMER,
      "wirewatch.delay",
      "seconds",
      "From one point on the way of an article to a later one.",
      Label.LEG),

  // What waits.
  LAG(
      GAUGE,
      "wirewatch.lag.records",
      null,
      "Offsets behind the end of the committed log that a reader has yet to pass; markers of"
          + " transactions count.",
      Label.READER),
  OLDEST_UNPROCESSED(
      GAUGE,
      "wirewatch.oldest.unprocessed",
      "seconds",
      "Age of the oldest record that a reader has yet to process; 0 where there is none. It grows"
          + " while Kafka cannot be asked.",
      Label.READER),

  // What the auditor found in committed records.
  AUDITED(
      GAUGE,
      "wirewatch.audit.records",
      null,
      "The auditor's books over its window: in = out + held + failed + pending + missing.",
      Label.ACCOUNT,
      Label.ENTRY),
  AUDIT_MISSING(
      GAUGE,
      "wirewatch.audit.missing",
      null,
      "Records that went into a stage, were read, and left no trace: must stay 0.",
      Label.ACCOUNT),
  AUDIT_AGE(GAUGE, "wirewatch.audit.age", "seconds", "Time since the last complete audit."),

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
  IDENTITY_RULES(
      COUNTER,
      "wirewatch.ingest.identity.rules",
      null,
      "Times that a rule of identity decided: what was dropped from a link, whether a canonical link"
          + " was believed, what an edit changed.",
      Label.RULE),
  GAPS(COUNTER, "wirewatch.ingest.gaps", null, "Polls that may have missed items."),
  SOURCES(GAUGE, "wirewatch.ingest.sources", null, "Sources by health.", Label.HEALTH),
  SOURCES_SILENT(
      GAUGE,
      "wirewatch.ingest.sources.silent",
      null,
      "Sources that answer but show nothing new, though by their rhythm that is less likely than 1"
          + " in 1000, or that brought no news for the time that `ingest.silent-after` says."),
  SOURCES_OVERDUE(
      GAUGE,
      "wirewatch.ingest.sources.overdue",
      null,
      "Sources whose poll is late by an interval."),
  SOURCES_WITH_GAPS(
      GAUGE,
      "wirewatch.ingest.sources.gaps",
      null,
      "Sources of which a poll may have missed items at some time."),
  PAGE_REQUESTS_WAITING(
      GAUGE, "wirewatch.ingest.pages.waiting", null, "Pages asked for and not fetched yet."),

  // Enrich.
  ENRICH_STEP_TIME(
      TIMER, "wirewatch.enrich.step", "seconds", "Time of one step on one article.", Label.STEP),
  STORY_CHANGES(
      COUNTER, "wirewatch.enrich.story.changes", null, "Changes of stories.", Label.CHANGE),
  ARTEFACT(
      GAUGE,
      "wirewatch.artefact.info",
      null,
      "1 for each model and list that enrichment reads, with its hash.",
      Label.ARTEFACT,
      Label.SHA256),

  // Alerting.
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
  DELIVERY_TIME(
      TIMER, "wirewatch.alerting.delivery", "seconds", "Time that an attempt took.", Label.CHANNEL),
  DELIVERIES_PENDING(
      GAUGE, "wirewatch.alerting.deliveries.pending", null, "Deliveries that are not done."),

  // Desk.
  DESK_STREAMS(GAUGE, "wirewatch.desk.streams", null, "Open live streams."),
  DESK_STREAMS_DROPPED(
      COUNTER, "wirewatch.desk.streams.dropped", null, "Live streams dropped as dead or slow."),
  DESK_REQUESTS(COUNTER, "wirewatch.desk.requests", null, "Requests answered.", Label.RESULT),

  // The canary.
  CANARY_SENT(COUNTER, "wirewatch.canary.sent", null, "Test articles that entered the feed."),
  CANARY_ARRIVED(
      COUNTER, "wirewatch.canary.arrived", null, "Test articles that reached the subscriber."),
  CANARY_TIME(
      TIMER,
      "wirewatch.canary.time",
      "seconds",
      "From a test article's entry into the feed to its arrival at the subscriber."),
  CANARY_AGE(
      GAUGE,
      "wirewatch.canary.age",
      "seconds",
      "Time since the newest test article that arrived was published."),

  // Kafka's clients, as they measure themselves; over all threads and partitions of a client.
  KAFKA_LAG(
      GAUGE, "wirewatch.kafka.consumer.lag", null, "Records behind, all partitions.", Label.CLIENT),
  KAFKA_CONSUMED(
      GAUGE,
      "wirewatch.kafka.consumer.rate",
      null,
      "Records a second that a consumer got.",
      Label.CLIENT),
  KAFKA_POLL_AGE(
      GAUGE,
      "wirewatch.kafka.consumer.last.poll",
      "seconds",
      "Time since a consumer last asked for records.",
      Label.CLIENT),
  KAFKA_REBALANCES(
      GAUGE,
      "wirewatch.kafka.consumer.rebalances",
      null,
      "Rebalances that a member took part in.",
      Label.CLIENT),
  KAFKA_SENT(
      GAUGE,
      "wirewatch.kafka.producer.rate",
      null,
      "Records a second that a producer sent.",
      Label.CLIENT),
  KAFKA_SEND_ERRORS(
      GAUGE,
      "wirewatch.kafka.producer.errors",
      null,
      "Records that a producer could not send.",
      Label.CLIENT),
  KAFKA_REQUEST_TIME(
      GAUGE,
      "wirewatch.kafka.producer.latency",
      "seconds",
      "Mean time of a producer's requests.",
      Label.CLIENT),
  KAFKA_CONNECTIONS(
      GAUGE, "wirewatch.kafka.connections", null, "Connections to brokers.", Label.CLIENT),

  // Kafka Streams and RocksDB.
  STREAMS_PROCESSED(
      GAUGE,
      "wirewatch.streams.rate",
      null,
      "Records a second that stream threads processed.",
      Label.CLIENT),
  STREAMS_PROCESS_TIME(
      GAUGE,
      "wirewatch.streams.process.latency",
      "seconds",
      "Mean time to process a batch of records.",
      Label.CLIENT),
  STREAMS_COMMIT_TIME(
      GAUGE, "wirewatch.streams.commit.latency", "seconds", "Mean time to commit.", Label.CLIENT),
  STREAMS_FAILED_THREADS(
      GAUGE,
      "wirewatch.streams.failed.threads",
      null,
      "Stream threads that died since the start.",
      Label.CLIENT),
  ROCKSDB_KEYS(
      GAUGE, "wirewatch.rocksdb.keys", null, "Keys in local stores, estimated.", Label.CLIENT),
  ROCKSDB_DISK(
      GAUGE, "wirewatch.rocksdb.disk", "bytes", "Size of local stores on disk.", Label.CLIENT),
  ROCKSDB_MEMORY(
      GAUGE,
      "wirewatch.rocksdb.memory",
      "bytes",
      "Memory of local stores outside the heap: tables, caches, readers.",
      Label.CLIENT),

  // The process.
  READY(GAUGE, "wirewatch.ready", null, "1 while every part of the process is ready, else 0."),
  BUILD(GAUGE, "wirewatch.build.info", null, "1, with the release.", Label.VERSION);

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

  /** The names under which Prometheus knows its series. */
  public List<String> series() {
    String base = key.replace('.', '_') + (unit == null ? "" : "_" + unit);
    return switch (kind) {
      case COUNTER -> List.of(base + "_total");
      case GAUGE -> List.of(base);
      case TIMER -> List.of(base + "_bucket", base + "_count", base + "_sum", base + "_max");
      case SUMMARY -> List.of(base + "_count", base + "_sum", base + "_max");
    };
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
