package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/**
 * Spreads records as the catalogue says: most topics by the whole key as Kafka does, those of hosts
 * and endpoints by the part of the key before the first slash, so that one owner has a whole host.
 */
public final class KeyPrefixPartitioner implements Partitioner {
  private static final Set<String> BY_PREFIX =
      Topics.all().stream()
          .filter(topic -> topic.partitionedBy() == Topic.PartitionedBy.KEY_PREFIX)
          .map(Topic::name)
          .collect(Collectors.toUnmodifiableSet());

  private final AtomicInteger keyless = new AtomicInteger();

  /** The partition of a key among so many, by its part before the first slash. */
  public static int partitionByPrefix(String key, int partitions) {
    return hash(prefix(key.getBytes(StandardCharsets.UTF_8)), partitions);
  }

  /** The partition of a host key or endpoint name among so many. */
  public static int partitionOf(String prefix, int partitions) {
    return hash(prefix.getBytes(StandardCharsets.UTF_8), partitions);
  }

  @Override
  public int partition(
      String topic, Object key, byte[] keyBytes, Object value, byte[] bytes, Cluster cluster) {
    int partitions = cluster.partitionCountForTopic(topic);
    if (keyBytes == null) {
      return Utils.toPositive(keyless.getAndIncrement()) % partitions;
    }
    return hash(BY_PREFIX.contains(topic) ? prefix(keyBytes) : keyBytes, partitions);
  }

  @Override
  public void configure(Map<String, ?> configs) {}

  @Override
  public void close() {}

  private static int hash(byte[] bytes, int partitions) {
    return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
  }

  private static byte[] prefix(byte[] key) {
    for (int i = 0; i < key.length; i++) {
      if (key[i] == '/') {
        return Arrays.copyOf(key, i);
      }
    }
    return key;
  }
}
