package io.wirewatch.alerting.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.Alerts;
import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {
  private final Alert alert = Alerts.of(Sample.first()).get(0);

  @Test
  void isTheEnvelopeOfStandardWebhooksAroundTheWholeAlert() throws Exception {
    JsonNode body = Json.mapper().readTree(WebhookBody.of(alert, Sample.T0));

    assertThat(body.get("type").asText()).isEqualTo("alert.new");
    assertThat(body.get("timestamp").asText()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(Json.mapper().treeToValue(body.get("data"), Alert.class)).isEqualTo(alert);
  }

  @Test
  void isOneBodyWhetherOrNotItIsBuiltAsATree() {
    for (String title :
        List.of("Attack: \u00e9\u062a\u66f4 \ud83d\ude80 \"\\", "Attack\t\u2028</a>")) {
      Alert told = Alerts.of(title, "https://example.org/?a=1&b=\u00fc");
      ObjectNode tree = Json.mapper().createObjectNode();
      tree.put("type", "alert.new").put("timestamp", Sample.T0.toString());
      tree.set("data", Json.mapper().valueToTree(told));
      assertThat(WebhookBody.of(told, Sample.T0))
          .isEqualTo(tree.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void neverExceedsItsCapAndSaysWhatWasCut() throws Exception {
    Why long500 = new Why("a", "title:attack", "title", 0, 6, "Attack", "words ".repeat(100));
    byte[] bytes =
        WebhookBody.of(
            with(alert, Collections.nCopies(200, long500).toArray(Why[]::new)), Sample.T0);

    assertThat(bytes.length).isLessThanOrEqualTo(WebhookBody.CAP);
    JsonNode data = Json.mapper().readTree(bytes).get("data");
    assertThat(data.get("truncated").toString()).contains("why");
    assertThat(data.get("articles")).hasSize(1);
  }

  private static Alert with(Alert alert, Why... why) {
    JsonNode tree = Json.mapper().valueToTree(alert);
    ((ObjectNode) tree).set("why", Json.mapper().valueToTree(why));
    return Json.read(tree.toString(), Alert.class);
  }
}
