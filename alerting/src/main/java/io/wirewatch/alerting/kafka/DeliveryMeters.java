package io.wirewatch.alerting.kafka;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** Measures attempts once they are recorded, and how late the alerts they delivered arrived. */
final class DeliveryMeters {
  private final Meters meters;

  DeliveryMeters(Meters meters) {
    this.meters = meters;
  }

  /** Measures one attempt. */
  void measure(Attempt attempt, Delivery delivery, Instant now) {
    Label.Channel channel = Channels.label(attempt.channel());
    meters.count(Metric.DELIVERIES, channel, delivery.outcome());
    meters.time(Metric.DELIVERY_TIME, attempt.took(), channel);
    if (delivery.outcome() == DeliveryOutcome.DELIVERED) {
      delays(attempt.alert(), now);
    } else {
      meters.count(Metric.DELIVERY_FAILURES, channel, delivery.reason());
    }
  }

  private void delays(Alert alert, Instant now) {
    delay(alert.decidedAt(), now, Label.Leg.ALERTED_DELIVERED);
    delay(alert.observedAt(), now, Label.Leg.FETCHED_DELIVERED);
    alert.articles().stream()
        .map(AlertArticle::publishedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .ifPresent(published -> delay(published, now, Label.Leg.PUBLISHED_DELIVERED));
  }

  private void delay(Instant since, Instant now, Label.Leg leg) {
    meters.time(Metric.DELAY, Duration.between(since, now), leg);
  }
}
