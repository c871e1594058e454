package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.deliver.Backlog;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Reason;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;

/**
 * The deliveries of one partition of endpoints: loaded from the log first, then kept by its owner
 * alone.
 */
final class OwnedPartition {
  /** Stands where a delivery's id stands, in the record that says an endpoint is disabled. */
  static final String DISABLED = "disabled";

  private final int partition;
  private final Producer<byte[], byte[]> producer;
  private final long end;
  private final Backlog backlog = new Backlog();
  private final Set<String> disabled = new HashSet<>();
  private final Map<String, DeliveryState> loading = new LinkedHashMap<>();
  private boolean loaded;

  /**
   * A partition that is not loaded yet.
   *
   * @param end where the former owner, fenced by now, can have written last
   */
  OwnedPartition(int partition, Producer<byte[], byte[]> producer, long end) {
    this.partition = partition;
    this.producer = producer;
    this.end = end;
  }

  int partition() {
    return partition;
  }

  Producer<byte[], byte[]> producer() {
    return producer;
  }

  Backlog backlog() {
    return backlog;
  }

  long end() {
    return end;
  }

  boolean loaded() {
    return loaded;
  }

  boolean isDisabled(String endpoint) {
    return disabled.contains(endpoint);
  }

  void disable(String endpoint) {
    disabled.add(endpoint);
  }

  /** Takes a record in; false where the endpoint's backlog is full. */
  boolean take(String key, DeliveryState state, long offset) {
    if (!loaded && offset < end) {
      loading.remove(key);
      if (state != null) {
        loading.put(key, state);
      }
      return true;
    }
    boolean aboutEndpoint = key.endsWith("/" + DISABLED);
    if (state == null) {
      if (aboutEndpoint) {
        disabled.remove(key.substring(0, key.length() - DISABLED.length() - 1));
      }
      return true; // Our own: memory knows it already.
    }
    // A state with attempts is our own, too; new deliveries have none.
    return aboutEndpoint || state.attempt() > 0 || add(state);
  }

  /** The end was reached: what is left is what waits. */
  void load() {
    loaded = true;
    for (DeliveryState state : loading.values()) {
      if (state.deliveryId().equals(DISABLED)) {
        disabled.add(state.endpoint());
      } else {
        add(state);
      }
    }
    loading.clear();
  }

  private boolean add(DeliveryState state) {
    return backlog.add(waiting(state));
  }

  /** A delivery as its state says it waits. */
  static Backlog.Waiting waiting(DeliveryState state) {
    return new Backlog.Waiting(
        state.deliveryId(),
        state.endpoint(),
        state.alert(),
        state.attempt(),
        state.nextAttemptAt(),
        state.deadline());
  }

  /** The record that says an endpoint is disabled. */
  static DeliveryState disabledState(String endpoint, Reason reason) {
    return new DeliveryState(DISABLED, endpoint, null, 0, null, null, reason);
  }
}
