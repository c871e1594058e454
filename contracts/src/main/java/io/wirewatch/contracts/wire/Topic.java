package io.wirewatch.contracts.wire;

import java.time.Duration;

/**
 * One topic of the catalogue: everything that a producer, a consumer and the topic's creator need
 * to agree on.
 *
 * @param name full name
 * @param purpose what it carries, in one sentence
 * @param key meaning of the key
 * @param partitionedBy what records are spread over partitions by
 * @param policy clean-up policy
 * @param retention how long records are kept; ignored by purely compacted topics
 * @param singlePartition true where an offset must number the whole topic
 * @param type the value's record
 * @param eventType CloudEvents {@code ce_type}
 * @param <V> type of the value
 */
public record Topic<V>(
    String name,
    String purpose,
    String key,
    PartitionedBy partitionedBy,
    Policy policy,
    Duration retention,
    boolean singlePartition,
    Class<V> type,
    String eventType) {

  /** What decides the partition of a record. */
  public enum PartitionedBy {
    /** Kafka's hash of the whole key. */
    KEY,
    /** The part of the key before the first slash: a host or an endpoint. */
    KEY_PREFIX
  }

  /** Kafka's clean-up policies. */
  public enum Policy {
    DELETE("delete"),
    COMPACT("compact"),
    COMPACT_AND_DELETE("compact,delete");

    private final String setting;

    Policy(String setting) {
      this.setting = setting;
    }

    /** The value of {@code cleanup.policy}. */
    public String setting() {
      return setting;
    }
  }
}
