package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.catalogue.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;

class KeyPrefixPartitionerTest {
  private final KeyPrefixPartitioner partitioner = new KeyPrefixPartitioner();

  @Property
  void putsAllKeysOfAHostIntoOnePartition(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String host,
      @ForAll @AlphaChars String first,
      @ForAll @AlphaChars String second,
      @ForAll @IntRange(min = 1, max = 64) int partitions) {
    String topic = Topics.SOURCE_STATE.name();

    int expected = KeyPrefixPartitioner.partitionOf(host, partitions);
    assertThat(partition(topic, host + "/" + first, partitions)).isEqualTo(expected);
    assertThat(partition(topic, host + "/" + second, partitions)).isEqualTo(expected);
    assertThat(KeyPrefixPartitioner.partitionByPrefix(host + "/" + first, partitions))
        .isEqualTo(expected);
  }

  @Property
  void spreadsOtherTopicsAsKafkaDoes(
      @ForAll String key, @ForAll @IntRange(min = 1, max = 64) int partitions) {
    assertThat(partition(Topics.ALERTS.name(), key, partitions))
        .isEqualTo(
            BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions));
  }

  @Test
  void takesRecordsWithoutAKey() {
    Cluster cluster = cluster(Topics.DEAD_LETTERS.name(), 3);

    assertThat(partitioner.partition(Topics.DEAD_LETTERS.name(), null, null, null, null, cluster))
        .isBetween(0, 2);
  }

  private int partition(String topic, String key, int partitions) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return partitioner.partition(topic, key, bytes, null, null, cluster(topic, partitions));
  }

  private static Cluster cluster(String topic, int partitions) {
    Node node = new Node(1, "localhost", 9092);
    Node[] nodes = {node};
    List<PartitionInfo> infos =
        IntStream.range(0, partitions)
            .mapToObj(i -> new PartitionInfo(topic, i, node, nodes, nodes))
            .toList();
    return new Cluster("c", List.of(node), infos, Set.of(), Set.of());
  }
}
