package io.wirewatch.desk.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.desk.board.Board;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import io.wirewatch.runtime.lifecycle.Daemons;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the last days of the log into the board, then follows it.
 *
 * <p>It belongs to no group and commits nothing: each start reads anew. Sources and subscriptions
 * are read from the beginning, everything else from as far back as the board shows and a margin,
 * since a record bears the time of its article and may be older than its alert.
 */
public final class BoardReader implements Component {
  private static final Logger LOG = LoggerFactory.getLogger(BoardReader.class);
  private static final Set<String> WHOLE =
      Set.of(Topics.SOURCES.name(), Topics.SOURCE_STATE.name(), Topics.SUBSCRIPTIONS.name());
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration BACK = Board.WINDOW.multipliedBy(2);

  private final Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers;
  private final Board board;
  private final InstantSource clock;
  private final Map<String, Consumer<ConsumerRecord<byte[], byte[]>>> takers = new HashMap<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);

  private volatile org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private volatile String trouble = "is reading the last days of the log";
  private Thread thread;

  /** A reader that fills this board, by consumers that assign their own partitions. */
  public BoardReader(
      Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers,
      Board board,
      InstantSource clock) {
    this.consumers = consumers;
    this.board = board;
    this.clock = clock;
    on(Topics.ALERTS, board::take);
    on(Topics.DELIVERIES, board::take);
    on(Topics.STORIES, board::take);
    on(Topics.ARTICLES_ENRICHED, board::take);
    on(Topics.SOURCES, board::take);
    on(Topics.SOURCE_STATE, board::take);
    on(Topics.SUBSCRIPTIONS, board::take);
  }

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public void start() {
    thread = Daemons.start("desk-board", this::run);
  }

  @Override
  public void stop() throws InterruptedException {
    stopping.countDown();
    var reading = consumer;
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

  private <V> void on(Topic<V> topic, Consumer<V> taker) {
    JsonSerde<V> serde = JsonSerde.of(topic.type());
    takers.put(
        topic.name(),
        record -> {
          if (record.value() == null) {
            forget(topic, record);
            return;
          }
          Decoded<V> decoded = serde.decode(record.value());
          if (decoded instanceof Decoded.Value<V> good) {
            taker.accept(good.value());
          } else if (decoded instanceof Decoded.Malformed<V> bad) {
            LOG.warn(
                "{}-{}@{} is not shown: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                bad.detail());
          }
        });
  }

  private void forget(Topic<?> topic, ConsumerRecord<byte[], byte[]> tombstone) {
    if (tombstone.key() == null) {
      return;
    }
    String key = new String(tombstone.key(), StandardCharsets.UTF_8);
    if (topic == Topics.SOURCES) {
      board.forgetSource(key.substring(key.indexOf('/') + 1));
    } else if (topic == Topics.SUBSCRIPTIONS) {
      board.forgetSubscription(key);
    }
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try (var opened = consumers.get()) {
        consumer = opened;
        if (stopping.getCount() > 0) {
          follow(opened);
        }
      } catch (WakeupException e) {
        LOG.debug("the board stops");
      } catch (KafkaException e) {
        trouble = "cannot read the log: " + e.getMessage();
        LOG.warn("the desk {}; trying again", trouble);
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

  private void follow(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reading) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : takers.keySet()) {
      reading
          .partitionsFor(topic)
          .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
    }
    reading.assign(partitions);
    Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
    seek(reading, ends);
    boolean behind = true;
    while (stopping.getCount() > 0) {
      for (ConsumerRecord<byte[], byte[]> record :
          reading.poll(behind ? POLL.dividedBy(10) : POLL)) {
        take(record);
      }
      partitions.forEach(p -> positions.put(p, reading.position(p)));
      if (behind && partitions.stream().allMatch(p -> reading.position(p) >= ends.get(p))) {
        behind = false;
        trouble = null;
        board.markComplete();
      }
    }
  }

  /** One record that the board cannot take must not end the page for all. */
  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      takers.get(record.topic()).accept(record);
    } catch (RuntimeException e) {
      LOG.warn("{}-{}@{} is not shown", record.topic(), record.partition(), record.offset(), e);
    }
  }

  /**
   * Puts each partition where the window begins; where nothing in it is young enough, at the end as
   * it was known before. Never {@code seekToEnd}: that is looked up at the next poll, and what is
   * written in between would not be shown.
   */
  private void seek(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reading,
      Map<TopicPartition, Long> ends) {
    long from = clock.instant().minus(BACK).toEpochMilli();
    Map<TopicPartition, Long> times = new HashMap<>();
    List<TopicPartition> whole = new ArrayList<>();
    for (TopicPartition partition : ends.keySet()) {
      if (positions.containsKey(partition)) {
        reading.seek(partition, positions.get(partition));
      } else if (WHOLE.contains(partition.topic())) {
        whole.add(partition);
      } else {
        times.put(partition, from);
      }
    }
    reading.seekToBeginning(whole);
    Map<TopicPartition, OffsetAndTimestamp> found = reading.offsetsForTimes(times);
    for (TopicPartition partition : times.keySet()) {
      OffsetAndTimestamp at = found.get(partition);
      reading.seek(partition, at == null ? ends.get(partition) : at.offset());
    }
  }
}
