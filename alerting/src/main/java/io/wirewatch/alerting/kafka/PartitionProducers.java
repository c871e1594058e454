package io.wirewatch.alerting.kafka;

import io.wirewatch.runtime.kafka.ClientProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/**
 * One transactional producer for each partition that this process owns: opening it fences whoever
 * owned the partition before, so that a process that was only paused cannot write any more.
 */
final class PartitionProducers implements AutoCloseable {
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

  private final ClientProperties clients;
  private final String prefix;
  private final Map<Integer, Producer<byte[], byte[]>> open = new HashMap<>();

  PartitionProducers(ClientProperties clients, String prefix) {
    this.clients = clients;
    this.prefix = prefix;
  }

  Producer<byte[], byte[]> open(int partition) {
    close(partition);
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(clients.transactionalProducer(prefix + "-" + partition));
    open.put(partition, producer);
    producer.initTransactions();
    return producer;
  }

  Producer<byte[], byte[]> get(int partition) {
    return open.get(partition);
  }

  void close(int partition) {
    Producer<byte[], byte[]> producer = open.remove(partition);
    if (producer != null) {
      producer.close(CLOSE_WITHIN);
    }
  }

  @Override
  public void close() {
    open.values().forEach(producer -> producer.close(CLOSE_WITHIN));
    open.clear();
  }
}
