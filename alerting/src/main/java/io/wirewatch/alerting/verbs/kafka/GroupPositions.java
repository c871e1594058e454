package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.runtime.kafka.ClientProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the stages have read, as committed; asks without joining their groups. */
final class GroupPositions implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final ClientProperties clients;
  private final Map<String, KafkaConsumer<byte[], byte[]>> consumers = new HashMap<>();

  GroupPositions(ClientProperties clients) {
    this.clients = clients;
  }

  /** The offset that a group reads next, by partition; a partition never read is left out. */
  Map<Integer, Long> committed(String group, String topic) {
    KafkaConsumer<byte[], byte[]> consumer = consumer(group);
    Map<Integer, Long> offsets = new HashMap<>();
    consumer
        .committed(new HashSet<>(partitions(consumer, topic)))
        .forEach(
            (partition, at) -> {
              if (at != null) {
                offsets.put(partition.partition(), at.offset());
              }
            });
    return offsets;
  }

  /** Whether the topic holds a record that the group has not read. */
  boolean behind(String group, String topic) {
    KafkaConsumer<byte[], byte[]> consumer = consumer(group);
    List<TopicPartition> partitions = partitions(consumer, topic);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
    consumer.assign(partitions);
    for (TopicPartition one : partitions) {
      OffsetAndMetadata at = committed.get(one);
      consumer.seek(one, Math.max(begins.get(one), at == null ? 0 : at.offset()));
    }
    // The end may lie behind a transaction's marker, which is no record.
    while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
      if (!consumer.poll(POLL).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private KafkaConsumer<byte[], byte[]> consumer(String group) {
    return consumers.computeIfAbsent(
        group,
        name -> {
          Map<String, Object> properties = clients.consumer("positions-of-" + name);
          properties.put(ConsumerConfig.GROUP_ID_CONFIG, name);
          return new KafkaConsumer<>(properties);
        });
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  @Override
  public void close() {
    consumers.values().forEach(KafkaConsumer::close);
  }
}
