package io.wirewatch.alerting.kafka;

import io.wirewatch.runtime.kafka.ClientProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Knows how far consumer groups have committed; not thread-safe. */
public final class GroupOffsets implements AutoCloseable {
  private final Admin admin;
  private final Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = new HashMap<>();

  /** Asks the cluster of these clients. */
  public GroupOffsets(ClientProperties clients) {
    admin = Admin.create(clients.admin("audit-" + clients.instance()));
  }

  /** Asks how far groups are now. */
  public void read(List<String> groups) {
    try {
      for (String group : groups) {
        committed.put(
            group, admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the offsets of " + groups + " cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  /** The next offset of a group in each partition of a topic; one never read is left out. */
  public Map<Integer, Long> offsets(String group, String topic) {
    Map<Integer, Long> offsets = new HashMap<>();
    committed
        .getOrDefault(group, Map.of())
        .forEach(
            (partition, next) -> {
              if (partition.topic().equals(topic) && next != null) {
                offsets.put(partition.partition(), next.offset());
              }
            });
    return offsets;
  }

  /** The next offset of a group; 0 where it has committed none. */
  public long offset(String group, TopicPartition partition) {
    OffsetAndMetadata next = committed.getOrDefault(group, Map.of()).get(partition);
    return next == null ? 0 : next.offset();
  }

  @Override
  public void close() {
    admin.close();
  }
}
