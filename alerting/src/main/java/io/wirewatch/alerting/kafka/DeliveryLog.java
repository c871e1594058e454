package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.runtime.kafka.Events;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes attempts and what follows from them into the log, each call in one transaction. */
final class DeliveryLog {
  private final Events events = new Events("alerting");

  /** Writes the attempts of one partition, all or none of them. */
  void write(OwnedPartition owner, List<AttemptRecord> records, Instant now) {
    owner.producer().beginTransaction();
    for (AttemptRecord record : records) {
      Attempt attempt = record.attempt();
      owner.producer().send(delivery(attempt, record, now));
      owner.producer().send(nextState(attempt, record, now));
      if (attempt.answer() instanceof Answer.Gone) {
        owner.producer().send(disabled(attempt.waiting().endpoint(), now));
      }
    }
    owner.producer().commitTransaction();
  }

  private ProducerRecord<byte[], byte[]> delivery(
      Attempt attempt, AttemptRecord record, Instant now) {
    Delivery delivery = record.delivery();
    return events.record(
        Topics.DELIVERIES,
        delivery.id(),
        delivery,
        eventId(delivery),
        delivery.alertId(),
        time(attempt.alert(), now),
        mode(attempt.alert()));
  }

  /** What is left to do of a delivery; nothing, once it is done. */
  private ProducerRecord<byte[], byte[]> nextState(
      Attempt attempt, AttemptRecord record, Instant now) {
    Delivery delivery = record.delivery();
    String key = attempt.waiting().endpoint() + "/" + attempt.waiting().id();
    return record
        .next()
        .map(
            next ->
                events.record(
                    Topics.DELIVERY_STATE,
                    key,
                    next,
                    eventId(delivery),
                    delivery.alertId(),
                    time(attempt.alert(), now),
                    mode(attempt.alert())))
        .orElseGet(() -> events.tombstone(Topics.DELIVERY_STATE, key, now));
  }

  private ProducerRecord<byte[], byte[]> disabled(String endpoint, Instant now) {
    DeliveryState disabled = OwnedPartition.disabledState(endpoint, Reason.GONE);
    return events.record(
        Topics.DELIVERY_STATE,
        endpoint + "/" + OwnedPartition.DISABLED,
        disabled,
        endpoint + ":disabled",
        null,
        now,
        Mode.LIVE);
  }

  private static String eventId(Delivery delivery) {
    return delivery.id() + ":" + delivery.attempt();
  }

  private static Instant time(Alert alert, Instant now) {
    return alert == null ? now : alert.observedAt();
  }

  private static Mode mode(Alert alert) {
    return alert == null ? Mode.LIVE : alert.mode();
  }
}
