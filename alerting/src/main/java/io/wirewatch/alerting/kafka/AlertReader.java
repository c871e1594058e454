package io.wirewatch.alerting.kafka;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.kafka.PromptConsumer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Fetches alerts from where they lie in the log, unless they were planned here a moment ago; keeps
 * the records that came with them, which are likely to be asked for next, as bytes: most of a fetch
 * is never read.
 */
final class AlertReader implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int POLLS = 10;
  private static final int KEPT = 500;

  private final RecentAlerts recent;
  private final Consumer<byte[], byte[]> consumer;
  private final JsonSerde<Alert> serde = JsonSerde.of(Alert.class);
  private final Map<LogPosition, ConsumerRecord<byte[], byte[]>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<LogPosition, ConsumerRecord<byte[], byte[]>> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * An alert in the log.
   *
   * @param alert the alert
   * @param sending which sending of it the record is; empty for the first
   */
  record Found(Alert alert, String sending) {}

  /** Reads from the log what is not among the recent ones. */
  AlertReader(RecentAlerts recent, Consumer<byte[], byte[]> log) {
    this.recent = recent;
    consumer = log;
  }

  /** A consumer as it suits such a reader. */
  static Consumer<byte[], byte[]> log(ClientProperties clients) {
    Map<String, Object> properties = clients.consumer("alert-reader-" + clients.instance());
    // A fetch that waits at the log's end would hold up the next seek, which goes elsewhere.
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1);
    return new PromptConsumer(properties);
  }

  /** The alert at a position; empty where the log does not hold it any more. */
  Optional<Found> at(LogPosition position) {
    Optional<Found> planned = recent.take(position);
    if (planned.isPresent()) {
      return planned;
    }
    ConsumerRecord<byte[], byte[]> known = kept.get(position);
    if (known != null) {
      return found(known);
    }
    TopicPartition partition = new TopicPartition(position.topic(), position.partition());
    consumer.assign(List.of(partition));
    consumer.seek(partition, position.offset());
    for (int i = 0; i < POLLS; i++) {
      List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(partition);
      if (!records.isEmpty()) {
        records.forEach(one -> kept.put(position(one), one));
        return Optional.ofNullable(kept.get(position)).flatMap(this::found);
      }
    }
    throw new TimeoutException("no answer from " + partition + " at " + position.offset());
  }

  /** The end of a partition as committed. */
  long end(TopicPartition partition) {
    return consumer.endOffsets(List.of(partition)).get(partition);
  }

  private static LogPosition position(ConsumerRecord<byte[], byte[]> record) {
    return new LogPosition(record.topic(), record.partition(), record.offset());
  }

  private Optional<Found> found(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null
        && serde.decode(record.value()) instanceof Decoded.Value<Alert> good) {
      String sending = DeliveryPlanner.header(record, EventHeaders.SENDING);
      return Optional.of(new Found(good.value(), sending));
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
