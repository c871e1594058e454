package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dead-letters what a table cannot take up, once: a table is read anew with every start.
 *
 * <p>The letters that are there are read when the first is to be written, for such records are
 * rare. Two processes that follow a table and meet a record in the same moment both write; the
 * letters have the same {@code ce_id}. Used by one thread, the table's.
 */
public final class TableLetters {
  private static final Logger LOG = LoggerFactory.getLogger(TableLetters.class);
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(100);

  private final ClientProperties clients;
  private final DeadLetters letters;
  private Set<String> written;

  /**
   * Letters of one stage.
   *
   * @param stage who owns the table
   * @param clock for the letters' time
   */
  public TableLetters(ClientProperties clients, Stage stage, InstantSource clock) {
    this.clients = clients;
    this.letters = new DeadLetters(stage, clock);
  }

  /** The same listener, whose malformed records go to the dead letters. */
  public <V> LogTable.Listener<V> of(LogTable.Listener<V> listener) {
    return new LogTable.Listener<>() {
      @Override
      public void changed(List<LogTable.Change<V>> changes, LogTable.Snapshot<V> snapshot) {
        listener.changed(changes, snapshot);
      }

      @Override
      public void malformed(ConsumerRecord<byte[], byte[]> record, Reason reason, String detail) {
        LogPosition at = new LogPosition(record.topic(), record.partition(), record.offset());
        write(at, record.key(), record.value(), reason, detail);
      }
    };
  }

  /** Writes that a record of the right shape cannot be taken up all the same; never throws. */
  public <V> void refuse(LogTable.Change<V> change, Reason reason, String detail) {
    byte[] key = change.key().getBytes(StandardCharsets.UTF_8);
    byte[] value = change.value() == null ? null : Json.bytes(change.value());
    write(change.at(), key, value, reason, detail);
  }

  private void write(LogPosition origin, byte[] key, byte[] value, Reason reason, String detail) {
    try {
      if (written == null) {
        written = read();
      }
      if (written.contains(DeadLetters.id(origin))) {
        LOG.warn(
            "{} is among the dead letters already: {} ({})",
            DeadLetters.id(origin),
            reason.wireName(),
            detail);
        return;
      }
      send(letters.letter(origin, key, value, reason, detail));
      written.add(DeadLetters.id(origin));
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      LOG.error("the dead letter of {} could not be written", origin, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(ProducerRecord<byte[], byte[]> letter)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, Object> properties = clients.producer("table-letters-" + clients.instance());
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WITHIN.toMillis());
    try (Producer<byte[], byte[]> producer = new KafkaProducer<>(properties)) {
      producer.send(letter).get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private Set<String> read() {
    Set<String> ids = new HashSet<>();
    String name = "table-letters-" + clients.instance();
    try (Consumer<byte[], byte[]> consumer = clients.consumers(name).get()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.DEAD_LETTERS.name()).stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          ids.add(id(record.headers().lastHeader(EventHeaders.ID)));
        }
      }
    }
    return ids;
  }

  private static String id(Header header) {
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
