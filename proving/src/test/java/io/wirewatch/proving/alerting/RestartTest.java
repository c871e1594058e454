package io.wirewatch.proving.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.deliver.Endpoints;
import io.wirewatch.alerting.deliver.LogChannel;
import io.wirewatch.alerting.deliver.Poster;
import io.wirewatch.alerting.deliver.WebhookChannel;
import io.wirewatch.alerting.kafka.AlertingParts;
import io.wirewatch.alerting.verbs.kafka.DeliveriesVerb;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerting stops and starts while a delivery waits; only the wall clock of alerting is ours. */
class RestartTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir Path folder;

  private volatile Duration ahead = Duration.ZERO;

  @Test
  void changesNothingBetweenTheThirdAndTheFourthAttempt() throws Exception {
    try (AlertingStage stage = new AlertingStage(folder, 1)) {
      stage.subscribe(null);
      stage.receivers().refuseNext(3);
      stage.publish("a", "s");
      stage.flush();
      DeliveryState third;
      try (Lifecycle first = alerting(stage)) {
        awaitAttempts(stage, 1);
        ahead = ahead.plusSeconds(6);
        awaitAttempts(stage, 2);
        ahead = ahead.plusSeconds(67);
        awaitAttempts(stage, 3);
        third = waiting(stage);
      }
      try (Lifecycle second = alerting(stage)) {
        ahead = ahead.plusMinutes(4);
        stage.receivers().pass(Duration.ofSeconds(3));
        assertThat(attempts(stage)).hasSize(3);
        assertThat(waiting(stage)).isEqualTo(third);

        ahead = ahead.plusMinutes(2);
        awaitAttempts(stage, 4);
      }
      List<Delivery> attempts = attempts(stage);
      assertThat(attempts).extracting(Delivery::attempt).containsExactly(1, 2, 3, 4);
      assertThat(attempts).extracting(Delivery::id).containsOnly(third.deliveryId());
      assertThat(attempts)
          .extracting(attempt -> attempt.outcome().wireName())
          .containsExactly("retry", "retry", "retry", "delivered");
      assertThat(stage.receivers().told(0)).containsOnlyKeys(attempts.get(0).alertId());
      assertThat(stage.receivers().calls()).isEqualTo(1);
    }
  }

  private Lifecycle alerting(AlertingStage stage) {
    Meters meters = new Meters();
    Egress egress = Egress.by(stage.settings(), meters);
    InstantSource clock = () -> Instant.now().plus(ahead);
    WebhookChannel hook =
        new WebhookChannel(
            WebhookChannel.Format.ALERT,
            new Poster(egress, InstantSource.system()),
            new Secret(stage.receivers().url(0)),
            List.of(new Secret(Receivers.SECRET)),
            Tlp.AMBER,
            InstantSource.system());
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(10));
    new AlertingParts.Product()
        .components(
            new AlertingParts.Ground(
                stage.settings(),
                meters,
                new QueryLanguage(Set.of(), Features.NONE),
                new Endpoints(Map.of("hook-0", hook), null, new LogChannel(line -> {})),
                4,
                clock,
                () -> 0.5,
                name -> {}))
        .forEach(lifecycle::add);
    lifecycle.start();
    return lifecycle;
  }

  private static List<Delivery> attempts(AlertingStage stage) {
    return stage.read(Topics.DELIVERIES);
  }

  private static void awaitAttempts(AlertingStage stage, int number) {
    new CommittedLog(stage.clients()).await(Topics.DELIVERIES, any -> true, number, PATIENCE);
  }

  private static DeliveryState waiting(AlertingStage stage) throws Exception {
    List<DeliveryState> states = new DeliveriesVerb(stage.clients(), InstantSource.system()).list();
    assertThat(states).hasSize(1);
    return states.get(0);
  }
}
