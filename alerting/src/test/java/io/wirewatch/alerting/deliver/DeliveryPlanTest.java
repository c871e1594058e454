package io.wirewatch.alerting.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.Alerts;
import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.contracts.wire.Json;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryPlanTest {
  /** Least restrictive first, as TLP 2.0 has it. */
  private static final List<Tlp> MARKINGS =
      List.of(Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED);

  private static final Tuple HELD = tuple(DeliveryOutcome.HELD, Reason.TLP_EXCEEDED);

  @ParameterizedTest
  @EnumSource(Tlp.class)
  void nothingAboveTheMarkingOfAChannelLeavesByIt(Tlp ceiling) {
    Endpoints endpoints = new Endpoints(Map.of("hook", channel(ceiling)), null, channel(Tlp.RED));
    List<Tlp> may = MARKINGS.subList(0, MARKINGS.indexOf(ceiling) + 1);
    for (Tlp marking : Tlp.values()) {
      DeliveryPlan plan = plan(marking, endpoints);
      // A marking that is not known is taken for the strictest.
      boolean leaves = may.contains(marking == Tlp.UNKNOWN ? Tlp.RED : marking);
      assertThat(plan.states())
          .as("%s by a channel for %s", marking, ceiling)
          .hasSize(leaves ? 1 : 0);
      assertThat(plan.refused())
          .extracting(Delivery::outcome, Delivery::reason)
          .isEqualTo(leaves ? List.of() : List.of(HELD));
    }
  }

  private static DeliveryPlan plan(Tlp marking, Endpoints endpoints) {
    ObjectNode json = Json.mapper().valueToTree(Alerts.of(Sample.first()).get(0));
    json.put("tlp", marking.wireName());
    Alert alert = Json.read(Json.bytes(json), Alert.class);
    return DeliveryPlan.of(
        alert, List.of("hook"), "", new LogPosition("alerts", 0, 0), endpoints, Sample.T0);
  }

  private static Channel channel(Tlp ceiling) {
    return new Channel() {
      @Override
      public String name() {
        return "webhook";
      }

      @Override
      public Tlp ceiling() {
        return ceiling;
      }

      @Override
      public Answer send(Alert alert, Sending sending) {
        return new Answer.Delivered(204);
      }
    };
  }
}
