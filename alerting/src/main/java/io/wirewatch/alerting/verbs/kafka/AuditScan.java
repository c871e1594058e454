package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.alerting.kafka.AlertTopology;
import io.wirewatch.alerting.kafka.DeliveryPlanner;
import io.wirewatch.alerting.kafka.GroupOffsets;
import io.wirewatch.alerting.kafka.LogScan;
import io.wirewatch.alerting.ledger.Audit;
import io.wirewatch.alerting.ledger.Balance;
import io.wirewatch.alerting.ledger.Progress;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the committed log from a time on and gives the balance of each stage; asked again, it reads
 * on from where it stopped.
 *
 * <p>How far the readers are is asked first, then what goes in is read, then what comes out: by
 * exactly-once, whatever a reader has passed has left its trace before, so that a running system
 * never seems to owe anything.
 */
final class AuditScan implements AutoCloseable {
  /** Consumer groups are the ids of the Streams applications. */
  private static final String IDENTITY = "wirewatch-identity";

  private static final String TAGGING = "wirewatch-enrich-tagging";
  private static final String STORIES = "wirewatch-enrich-stories";
  private static final String TO_DECIDE = AlertTopology.MATCHES;

  private final Audit audit = new Audit();
  private final Instant from;
  private final LogScan scan;
  private final GroupOffsets groups;
  private Progress progress;

  /**
   * A scan that has read nothing yet.
   *
   * @param from the oldest observation that counts; null for all that the log holds
   */
  AuditScan(ClientProperties clients, Instant from) {
    this.from = from;
    this.scan = new LogScan(clients);
    this.groups = new GroupOffsets(clients);
  }

  /** The books as they stand now. */
  List<Balance> balances() {
    progress = new Progress();
    articles();
    decisions();
    return audit.balances(progress);
  }

  @Override
  public void close() {
    scan.close();
    groups.close();
  }

  private void articles() {
    groups.read(
        List.of(IDENTITY, TAGGING, STORIES, AlertTopology.APPLICATION, DeliveryPlanner.GROUP));
    read(IDENTITY, Topics.ARTICLES_FETCHED);
    read(TAGGING, Topics.ARTICLES_RAW);
    read(STORIES, Topics.ARTICLES_TAGGED);
    read(AlertTopology.APPLICATION, Topics.ARTICLES_ENRICHED);
    read(DeliveryPlanner.GROUP, Topics.ALERTS);
    each(Topics.ARTICLES_FETCHED, r -> audit.fetched(at(r), key(r), time(r)));
    each(Topics.ARTICLES_RAW, r -> audit.raw(at(r), version(r), key(r), time(r)));
    each(Topics.ARTICLES_TAGGED, r -> audit.tagged(at(r), version(r)));
    each(Topics.ARTICLES_ENRICHED, r -> audit.enriched(at(r), version(r)));
  }

  private void decisions() {
    each(Topics.MATCH_SUMMARIES, MatchSummary.class, (r, summary) -> audit.summary(summary));
    progress.deciding(!scan.passed(TO_DECIDE, groups, AlertTopology.APPLICATION));
    each(Topics.DISPOSITIONS, Disposition.class, (r, said) -> audit.disposition(said, time(r)));
    each(
        Topics.ALERTS,
        Alert.class,
        (r, alert) ->
            audit.alert(
                at(r),
                alert,
                Arrays.asList(LogScan.header(r, EventHeaders.DELIVER_TO).split(",")),
                LogScan.header(r, EventHeaders.SENDING)));
    waiting();
    each(Topics.DELIVERIES, Delivery.class, (r, delivery) -> audit.sendings().attempt(delivery));
    each(Topics.DEAD_LETTERS, DeadLetter.class, (r, letter) -> audit.deadLetter(letter));
  }

  /** From the beginning, for a delivery may wait for days; compacted, so never long. */
  private void waiting() {
    JsonSerde<DeliveryState> states = JsonSerde.of(DeliveryState.class);
    scan.onward(
        Topics.DELIVERY_STATE,
        null,
        record -> {
          if (record.value() == null) {
            audit.sendings().done(key(record));
          } else if (states.decode(record.value()) instanceof Decoded.Value<DeliveryState> good) {
            audit.sendings().waiting(good.value());
          }
        });
  }

  private void read(String group, Topic<?> topic) {
    progress.read(topic.name(), groups.offsets(group, topic.name()));
  }

  private static LogPosition at(ConsumerRecord<byte[], byte[]> record) {
    return new LogPosition(record.topic(), record.partition(), record.offset());
  }

  private static String version(ConsumerRecord<byte[], byte[]> record) {
    String id = LogScan.header(record, EventHeaders.ID);
    // What is no record of ours bears no id: each counts by its place.
    return id.isEmpty() ? at(record).toString() : id;
  }

  private void each(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> take) {
    scan.onward(
        topic,
        from,
        record -> {
          boolean counts = from == null || record.timestamp() >= from.toEpochMilli();
          if (record.value() != null && counts) {
            take.accept(record);
          }
        });
  }

  private <V> void each(
      Topic<V> topic, Class<V> type, BiConsumer<ConsumerRecord<byte[], byte[]>, V> take) {
    JsonSerde<V> serde = JsonSerde.of(type);
    scan.onward(
        topic,
        from,
        record -> {
          if (record.value() != null
              && serde.decode(record.value()) instanceof Decoded.Value<V> good) {
            take.accept(record, good.value());
          }
        });
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }

  private static Instant time(ConsumerRecord<byte[], byte[]> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }
}
