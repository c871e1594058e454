package io.wirewatch.alerting.deliver;

import io.wirewatch.alerting.decide.AlertId;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Tlp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one alert means for delivery: a state for each endpoint that will be tried, and a record for
 * each that will not.
 *
 * @param states deliveries to make
 * @param refused deliveries that will never be tried, with the reason
 */
public record DeliveryPlan(List<DeliveryState> states, List<Delivery> refused) {

  public DeliveryPlan {
    states = List.copyOf(states);
    refused = List.copyOf(refused);
  }

  /**
   * Plans the deliveries of an alert.
   *
   * @param to endpoints and addresses
   * @param sending which sending it is; empty for the first
   * @param at where the alert lies
   */
  public static DeliveryPlan of(
      Alert alert,
      List<String> to,
      String sending,
      LogPosition at,
      Endpoints endpoints,
      Instant now) {
    List<DeliveryState> states = new ArrayList<>();
    List<Delivery> refused = new ArrayList<>();
    for (String address : to) {
      Optional<Channel> channel = endpoints.channel(address);
      String name = channel.map(Channel::name).orElse("unknown");
      String id = AlertId.ofDelivery(alert.id(), name, address, sending);
      if (channel.isEmpty()) {
        refused.add(
            record(alert, id, name, address, DeliveryOutcome.FAILED, Reason.ENDPOINT_UNKNOWN, now));
      } else if (exceeds(alert.tlp(), channel.get().ceiling())) {
        refused.add(
            record(alert, id, name, address, DeliveryOutcome.HELD, Reason.TLP_EXCEEDED, now));
      } else {
        states.add(new DeliveryState(id, address, at, 0, now, RetrySchedule.deadline(now), null));
      }
    }
    return new DeliveryPlan(states, refused);
  }

  /**
   * Whether a marking is above a channel's ceiling. A marking that is not known counts as RED, a
   * ceiling that is not known lets nothing pass.
   */
  public static boolean exceeds(Tlp marking, Tlp ceiling) {
    Tlp strict = marking == null || marking == Tlp.UNKNOWN ? Tlp.RED : marking;
    return ceiling == null || ceiling == Tlp.UNKNOWN || strict.compareTo(ceiling) > 0;
  }

  private static Delivery record(
      Alert alert,
      String id,
      String channel,
      String address,
      DeliveryOutcome outcome,
      Reason reason,
      Instant now) {
    return new Delivery(
        id,
        alert.id(),
        alert.revision(),
        alert.subscriber(),
        channel,
        address,
        0,
        outcome,
        reason,
        null,
        0,
        null,
        now);
  }
}
