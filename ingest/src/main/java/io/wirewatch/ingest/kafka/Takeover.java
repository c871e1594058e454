package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.ClientProperties;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/** Takes partitions over from their former owner: fences it, then reads what it left. */
final class Takeover {
  private final ClientProperties properties;
  private final String group;
  private final FailPoints failPoints;
  private final InstantSource clock;
  private final IntConsumer broke;

  /**
   * Ready to take over.
   *
   * @param group whose committed offsets say which pages are done
   * @param broke told the number of a partition that cannot be written any more
   */
  Takeover(
      ClientProperties properties,
      String group,
      FailPoints failPoints,
      InstantSource clock,
      IntConsumer broke) {
    this.properties = properties;
    this.group = group;
    this.failPoints = failPoints;
    this.clock = clock;
    this.broke = broke;
  }

  /** A partition that is ours to write, and what its former owner left. */
  record Taken(int number, HostPartition partition, Map<String, byte[]> states) {}

  static TopicPartition pagesOf(int number) {
    return new TopicPartition(Topics.PAGE_REQUESTS.name(), number);
  }

  /**
   * Takes partitions over, all at the same time: each waits for the broker several times. Those
   * that are not begun when this fails are closed.
   */
  void of(
      Collection<Integer> numbers, KafkaConsumer<byte[], byte[]> consumer, Consumer<Taken> begin) {
    Map<Integer, TopicPartition> partitions = new HashMap<>();
    numbers.forEach(number -> partitions.put(number, pagesOf(number)));
    Map<TopicPartition, OffsetAndMetadata> committed =
        consumer.committed(Set.copyOf(partitions.values()));
    Queue<HostPartition> opened = new ConcurrentLinkedQueue<>();
    try {
      List<Taken> taken =
          numbers.parallelStream()
              .map(number -> take(number, committed.get(partitions.get(number)), opened))
              .toList();
      for (Taken one : taken) {
        consumer.seek(partitions.get(one.number), one.partition.pagesFrom());
        begin.accept(one);
        opened.remove(one.partition);
      }
    } finally {
      opened.forEach(HostPartition::close);
    }
  }

  private Taken take(int number, OffsetAndMetadata committed, Collection<HostPartition> opened) {
    HostPartition partition =
        new HostPartition(
            number,
            new KafkaProducer<>(properties.transactionalProducer("ingest-" + number)),
            group,
            failPoints,
            clock,
            () -> broke.accept(number));
    opened.add(partition);
    partition.fence();
    failPoints.reached(FailPoints.INGEST_FENCED);
    partition.pagesDone(committed);
    String clientId = "ingest-states-" + properties.instance() + "-" + number;
    return new Taken(number, partition, StateLog.read(properties.consumer(clientId), number));
  }
}
