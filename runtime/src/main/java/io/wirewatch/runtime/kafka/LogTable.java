package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the newest value of each key of a compacted topic.
 *
 * <p>{@link #start} returns when the end seen at start is reached; from then on the table follows
 * on its own thread. Readers get immutable snapshots. A plain consumer, because a GlobalKTable can
 * crash-loop (KAFKA-21034).
 */
public final class LogTable<V> implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(LogTable.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Topic<V> topic;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Duration startWithin;
  private final Listener<V> listener;
  private final JsonSerde<V> serde;
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final Map<String, V> values = new HashMap<>();
  private final Map<Integer, Long> positions = new HashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);

  private volatile Snapshot<V> snapshot = new Snapshot<>(Map.of(), Map.of());
  private volatile String trouble = "has not reached the end of its topic";
  private volatile Consumer<byte[], byte[]> consumer;
  private Thread thread;

  /**
   * A table that is not started yet.
   *
   * @param topic a compacted topic
   * @param consumerProperties from {@link ClientProperties#consumer}
   * @param startWithin how long the start may take
   * @param listener told of changes on the table's thread
   */
  public LogTable(
      Topic<V> topic,
      Map<String, Object> consumerProperties,
      Duration startWithin,
      Listener<V> listener) {
    this(topic, () -> new PromptConsumer(consumerProperties), startWithin, listener);
  }

  LogTable(
      Topic<V> topic,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Duration startWithin,
      Listener<V> listener) {
    this.topic = topic;
    this.consumers = consumers;
    this.startWithin = startWithin;
    this.listener = listener;
    this.serde = JsonSerde.of(topic.type());
  }

  @Override
  public String name() {
    return "table-" + topic.name().substring(topic.name().indexOf('.') + 1);
  }

  @Override
  public void start() throws Exception {
    thread = Daemons.start(name(), this::run);
    if (!caughtUp.await(startWithin.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(
          topic.name() + " was not read to its end in time: " + trouble);
    }
  }

  @Override
  public void stop() throws InterruptedException {
    stopping.countDown();
    Consumer<byte[], byte[]> reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    if (thread != null) {
      thread.join();
    }
  }

  @Override
  public Check check() {
    String told = trouble;
    return told == null ? Check.ready() : Check.notReady(told);
  }

  /** The newest state. */
  public Snapshot<V> snapshot() {
    return snapshot;
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try (Consumer<byte[], byte[]> opened = consumers.get()) {
        consumer = opened;
        if (stopping.getCount() > 0) {
          follow(opened);
        }
      } catch (WakeupException e) {
        LOG.debug("{} stops", name());
      } catch (KafkaException e) {
        trouble = "cannot read " + topic.name() + ": " + e.getMessage();
        LOG.warn("{}; trying again", trouble);
        awaitRetry();
      }
    }
  }

  private void awaitRetry() {
    try {
      stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }

  private void follow(Consumer<byte[], byte[]> reading) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (PartitionInfo info : reading.partitionsFor(topic.name())) {
      partitions.add(new TopicPartition(info.topic(), info.partition()));
    }
    reading.assign(partitions);
    reading.seekToBeginning(partitions);
    partitions.forEach(
        partition -> {
          Long read = positions.get(partition.partition());
          if (read != null) {
            reading.seek(partition, read);
          }
        });
    Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
    List<Change<V>> pending = new ArrayList<>();
    boolean behind = true;
    while (stopping.getCount() > 0) {
      // Short polls while behind: the end may be a transaction marker, which is no record.
      pending.addAll(apply(reading.poll(behind ? Duration.ofMillis(50) : POLL)));
      partitions.forEach(p -> positions.put(p.partition(), reading.position(p)));
      boolean caughtUpNow =
          behind && partitions.stream().allMatch(p -> reading.position(p) >= ends.get(p));
      behind = behind && !caughtUpNow;
      if (caughtUpNow || !behind && !pending.isEmpty()) {
        publish(List.copyOf(pending));
        pending.clear();
      }
    }
  }

  private void publish(List<Change<V>> changes) {
    snapshot = new Snapshot<>(Map.copyOf(positions), Map.copyOf(values));
    if (!changes.isEmpty()) {
      listener.changed(changes, snapshot);
    }
    trouble = null;
    caughtUp.countDown();
  }

  private List<Change<V>> apply(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    List<Change<V>> changes = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.key() == null) {
        listener.malformed(record, Reason.UNKNOWN_SHAPE, "the record has no key");
        continue;
      }
      String key = new String(record.key(), StandardCharsets.UTF_8);
      if (record.value() == null) {
        values.remove(key);
        changes.add(new Change<>(key, null, at(record)));
        continue;
      }
      Decoded<V> decoded = serde.decode(record.value());
      if (decoded instanceof Decoded.Value<V> good) {
        values.put(key, good.value());
        changes.add(new Change<>(key, good.value(), at(record)));
      } else if (decoded instanceof Decoded.Malformed<V> bad) {
        listener.malformed(record, bad.reason(), bad.detail());
      }
    }
    return changes;
  }

  private static LogPosition at(ConsumerRecord<byte[], byte[]> record) {
    return new LogPosition(record.topic(), record.partition(), record.offset());
  }

  /**
   * The table at an instant.
   *
   * @param positions for each partition, the offset of the first record that is not in it
   * @param values the newest value of each key
   */
  public record Snapshot<V>(Map<Integer, Long> positions, Map<String, V> values) {
    /** The version of the whole table, for a topic with one partition: all records before it. */
    public long offset() {
      return positions.getOrDefault(0, 0L);
    }
  }

  /**
   * One change.
   *
   * @param key key
   * @param value new value; null where the key was ended
   * @param at where the record lies
   */
  public record Change<V>(String key, V value, LogPosition at) {}

  /** Told of changes, on the table's thread and in order. */
  public interface Listener<V> {
    /** Keys changed, in this order, and gave this snapshot; first when the end was reached. */
    void changed(List<Change<V>> changes, Snapshot<V> snapshot);

    /** A record is malformed; the key keeps the value it had. */
    default void malformed(ConsumerRecord<byte[], byte[]> record, Reason reason, String detail) {
      LOG.warn(
          "{}-{}@{} is malformed and ignored: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          detail);
    }
  }
}
