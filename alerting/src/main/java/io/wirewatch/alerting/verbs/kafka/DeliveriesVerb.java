package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.alerting.decide.AlertId;
import io.wirewatch.alerting.deliver.RetrySchedule;
import io.wirewatch.alerting.kafka.LogScan;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import io.wirewatch.runtime.kafka.LogTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/** The verbs {@code deliveries list}, {@code resend} and {@code enable}. */
public final class DeliveriesVerb {
  private static final Duration READ_WITHIN = Duration.ofSeconds(30);
  private static final String DISABLED = "disabled";

  private final ClientProperties clients;
  private final InstantSource clock;
  private final Events events = new Events("deliveries");

  public DeliveriesVerb(ClientProperties clients, InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /** What is not done, the next to be tried first; a disabled endpoint stands at the end. */
  public List<DeliveryState> list() throws Exception {
    LogTable<DeliveryState> table =
        new LogTable<>(
            Topics.DELIVERY_STATE,
            clients.consumer("deliveries-" + clients.instance()),
            READ_WITHIN,
            (changes, snapshot) -> {});
    try {
      table.start();
      List<DeliveryState> states = new ArrayList<>(table.snapshot().values().values());
      states.sort(
          Comparator.comparing(
              DeliveryState::nextAttemptAt, Comparator.nullsLast(Comparator.naturalOrder())));
      return states;
    } finally {
      table.stop();
    }
  }

  /** The last attempt of each delivery that was given up, oldest first. */
  public List<Delivery> failed() {
    Map<String, Delivery> last = new LinkedHashMap<>();
    JsonSerde<Delivery> serde = JsonSerde.of(Delivery.class);
    try (LogScan scan = new LogScan(clients)) {
      scan.all(
          Topics.DELIVERIES,
          record -> {
            if (serde.decode(record.value()) instanceof Decoded.Value<Delivery> good) {
              last.put(good.value().id(), good.value());
            }
            return true;
          });
    }
    return last.values().stream()
        .filter(one -> one.outcome() == DeliveryOutcome.FAILED)
        .sorted(Comparator.comparing(Delivery::at))
        .toList();
  }

  /**
   * Sends an alert to an endpoint again, under its old {@code webhook-id}.
   *
   * @return the new delivery; empty where the log does not hold the alert any more
   */
  public Optional<DeliveryState> resend(String alertId, String endpoint) {
    Optional<LogLookup.Located> found;
    try (LogScan scan = new LogScan(clients)) {
      found = new LogLookup(scan).alert(alertId);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Alert alert = found.get().alert();
    Instant now = clock.instant();
    String id = AlertId.ofDelivery(alertId, "resend", endpoint, now.toString());
    DeliveryState state =
        new DeliveryState(
            id, endpoint, found.get().position(), 0, now, RetrySchedule.deadline(now), null);
    try (Producer<byte[], byte[]> producer = producer()) {
      producer.send(
          events.record(
              Topics.DELIVERY_STATE,
              endpoint + "/" + id,
              state,
              id + ":0",
              alertId,
              alert.observedAt(),
              alert.mode()));
      producer.flush();
    }
    return Optional.of(state);
  }

  /** Lets an endpoint that was disabled take deliveries again. */
  public void enable(String endpoint) {
    try (Producer<byte[], byte[]> producer = producer()) {
      producer.send(
          events.tombstone(Topics.DELIVERY_STATE, endpoint + "/" + DISABLED, clock.instant()));
      producer.flush();
    }
  }

  private Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(clients.producer("deliveries-" + clients.instance()));
  }
}
