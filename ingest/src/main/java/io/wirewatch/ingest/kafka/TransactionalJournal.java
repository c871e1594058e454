package io.wirewatch.ingest.kafka;

import io.wirewatch.ingest.publish.Batch;
import io.wirewatch.ingest.publish.Journal;
import io.wirewatch.runtime.kafka.KeyPrefixPartitioner;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes each batch through the partition that owns its host, while that is ours. */
final class TransactionalJournal implements Journal {
  private final Map<Integer, HostPartition> owned = new ConcurrentHashMap<>();
  private final int partitions;

  TransactionalJournal(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public Written poll(String hostKey, Batch batch) {
    HostPartition partition = owned.get(partitionOf(hostKey));
    return partition == null ? Written.NOT_OURS : partition.poll(batch);
  }

  @Override
  public Written page(PageTicket request, Batch batch) {
    HostPartition partition = owned.get(request.partition());
    return partition == null ? Written.NOT_OURS : partition.page(request.offset(), batch);
  }

  int partitionOf(String hostKey) {
    return KeyPrefixPartitioner.partitionOf(hostKey, partitions);
  }

  void take(int number, HostPartition partition) {
    owned.put(number, partition);
  }

  HostPartition get(int number) {
    return owned.get(number);
  }

  /** Gives a partition up; nothing more is written there by us. */
  void drop(int number) {
    HostPartition partition = owned.remove(number);
    if (partition != null) {
      partition.close();
    }
  }

  boolean owns(int number) {
    return owned.containsKey(number);
  }

  /** The partitions that are ours. */
  Set<Integer> owned() {
    return Set.copyOf(owned.keySet());
  }

  void close() {
    owned.keySet().forEach(this::drop);
  }
}
