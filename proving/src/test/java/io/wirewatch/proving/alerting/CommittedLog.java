package io.wirewatch.proving.alerting;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.kafka.ClientProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What topics hold, as committed. */
record CommittedLog(ClientProperties clients) {

  /** The values of a topic; tombstones left out. */
  <V> List<V> values(Topic<V> topic) {
    List<V> values = new ArrayList<>();
    read(
        topic,
        record -> {
          if (record.value() != null) {
            values.add(Json.read(record.value(), topic.type()));
          }
        });
    return values;
  }

  /** Takes the records of a topic up to the end that it has now. */
  void read(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> take) {
    try (KafkaConsumer<byte[], byte[]> consumer = fromTheBeginning(topic)) {
      Set<TopicPartition> partitions = consumer.assignment();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(take);
      }
    }
  }

  /** Waits until a topic holds so many values that are wanted. */
  <V> void await(Topic<V> topic, Predicate<V> wanted, int number, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    int seen = 0;
    try (KafkaConsumer<byte[], byte[]> consumer = fromTheBeginning(topic)) {
      for (long left = patience.toNanos(); seen < number; left = end - System.nanoTime()) {
        if (left <= 0) {
          throw new AssertionError(seen + " of " + number + " records in " + topic.name());
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofNanos(left))) {
          seen += wanted.test(Json.read(record.value(), topic.type())) ? 1 : 0;
        }
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> fromTheBeginning(Topic<?> topic) {
    KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(clients.consumer("stage-reader"));
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }
}
