package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.runtime.kafka.PromptConsumer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads one partition of {@code source-state} to its end. */
final class StateLog {
  private static final Duration POLL = Duration.ofMillis(200);

  private StateLog() {}

  /** The newest state of each source, by source id, as bytes. */
  static Map<String, byte[]> read(Map<String, Object> consumerProperties, int partition) {
    TopicPartition log = new TopicPartition(Topics.SOURCE_STATE.name(), partition);
    Map<String, byte[]> states = new HashMap<>();
    try (Consumer<byte[], byte[]> consumer = new PromptConsumer(consumerProperties)) {
      consumer.assign(List.of(log));
      consumer.seekToBeginning(List.of(log));
      long end = consumer.endOffsets(List.of(log)).get(log);
      while (consumer.position(log) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          String key = new String(record.key(), StandardCharsets.UTF_8);
          String id = key.substring(key.indexOf('/') + 1);
          if (record.value() == null) {
            states.remove(id);
          } else {
            states.put(id, record.value());
          }
        }
      }
    }
    return states;
  }
}
