package io.wirewatch.alerting.kafka;

import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.PromptConsumer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Reads topics from some time on to the end that they have when the reading begins; not
 * thread-safe.
 */
public final class LogScan implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int PASSING = 10;
  private static final long STRETCH = 10_000;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> reached = new HashMap<>();

  /** Reads what is committed. */
  public LogScan(ClientProperties clients) {
    Map<String, Object> properties = clients.consumer("log-scan-" + clients.instance());
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
    properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 32 << 20);
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    consumer = new PromptConsumer(properties);
  }

  /** All records of a topic. */
  public void all(Topic<?> topic, Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
    read(partitions(topic), null, goOn);
  }

  /** The records of all keys from a time on. */
  public void since(Topic<?> topic, Instant from, Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
    read(partitions(topic), from, goOn);
  }

  /**
   * The records of a topic that came since the last such call, tombstones too.
   *
   * @param from at the first call, read nothing older; null for everything
   */
  public void onward(Topic<?> topic, Instant from, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    List<TopicPartition> partitions = partitions(topic);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    consumer.assign(partitions);
    if (reached.keySet().containsAll(partitions)) {
      partitions.forEach(one -> consumer.seek(one, reached.get(one)));
    } else {
      seek(partitions, from, ends);
    }
    toEnds(
        ends,
        record -> {
          taker.accept(record);
          return true;
        });
    partitions.forEach(one -> reached.put(one, ends.get(one)));
  }

  /**
   * The records of one key.
   *
   * @param from read nothing older; null for everything
   * @param goOn takes a record and says whether to go on
   */
  public void ofKey(
      Topic<?> topic, String key, Instant from, Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    List<TopicPartition> all = partitions(topic);
    int partition = BuiltInPartitioner.partitionForKey(bytes, all.size());
    read(
        List.of(new TopicPartition(topic.name(), partition)),
        from,
        record -> !Arrays.equals(bytes, record.key()) || goOn.test(record));
  }

  /**
   * Whether a group passes everything that a topic holds now, within a few seconds; not so where
   * there is no such topic.
   */
  public boolean passed(String topic, GroupOffsets groups, String group) {
    List<TopicPartition> partitions =
        consumer.listTopics().getOrDefault(topic, List.of()).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      return false;
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    for (int i = 0; i < PASSING; i++) {
      groups.read(List.of(group));
      if (partitions.stream().allMatch(one -> groups.offset(group, one) >= ends.get(one))) {
        return true;
      }
      // A wait that a committed record ends early.
      consumer.poll(POLL);
    }
    return false;
  }

  /**
   * The records of one key, the newest first by stretches of the log, each stretch in its order:
   * people mostly ask about today.
   *
   * @param goOn asked after each stretch, takes its records and says whether to go on
   */
  public void ofKeyBackwards(
      Topic<?> topic, String key, Predicate<List<ConsumerRecord<byte[], byte[]>>> goOn) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    List<TopicPartition> all = partitions(topic);
    TopicPartition partition =
        new TopicPartition(topic.name(), BuiltInPartitioner.partitionForKey(bytes, all.size()));
    long first = consumer.beginningOffsets(List.of(partition)).get(partition);
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    consumer.assign(List.of(partition));
    for (long stretch = STRETCH; end > first; stretch *= 4) {
      long from = Math.max(first, end - stretch);
      if (!goOn.test(stretch(partition, from, end, bytes))) {
        return;
      }
      end = from;
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> stretch(
      TopicPartition partition, long from, long end, byte[] key) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    consumer.seek(partition, from);
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        boolean asked = record.offset() < end && record.value() != null;
        if (asked && Arrays.equals(key, record.key())) {
          found.add(record);
        }
      }
    }
    return found;
  }

  /** The text of a header; empty where the record has none of that name. */
  public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private List<TopicPartition> partitions(Topic<?> topic) {
    return consumer.partitionsFor(topic.name()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private void read(
      List<TopicPartition> partitions,
      Instant from,
      Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    consumer.assign(partitions);
    seek(partitions, from, ends);
    toEnds(ends, record -> record.value() == null || goOn.test(record));
  }

  /** Reads on to these ends; then the ends are where the reading stopped, which may be beyond. */
  private void toEnds(
      Map<TopicPartition, Long> ends, Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
    Set<TopicPartition> left = new HashSet<>(ends.keySet());
    while (true) {
      boolean ended = left.removeIf(one -> ended(one, ends));
      if (left.isEmpty()) {
        return;
      }
      if (ended) {
        consumer.assign(left); // The others keep their positions.
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (!goOn.test(record)) {
          return;
        }
      }
    }
  }

  private boolean ended(TopicPartition partition, Map<TopicPartition, Long> ends) {
    long position = consumer.position(partition);
    if (position < ends.get(partition)) {
      return false;
    }
    ends.put(partition, position);
    return true;
  }

  private void seek(List<TopicPartition> partitions, Instant from, Map<TopicPartition, Long> ends) {
    if (from == null) {
      consumer.seekToBeginning(partitions);
      return;
    }
    Map<TopicPartition, Long> asked =
        partitions.stream().collect(Collectors.toMap(one -> one, one -> from.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(asked);
    for (TopicPartition one : partitions) {
      OffsetAndTimestamp first = found.get(one);
      consumer.seek(one, first == null ? ends.get(one) : first.offset());
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
