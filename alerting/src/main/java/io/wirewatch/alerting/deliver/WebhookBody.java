package io.wirewatch.alerting.deliver;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The body of a webhook: {@code type}, {@code timestamp} and the alert, at most 20 kB.
 *
 * <p>An alert that is larger loses what a reader misses least first; {@code truncated} names what
 * was cut, and the {@code alerts} topic has it whole.
 */
public final class WebhookBody {
  static final int CAP = 20_000;

  /** Least missed first. */
  private static final List<String> CUT =
      List.of("provenance", "facts", "places", "entities", "why", "held", "changes", "articles");

  private static final int LEFT = 5;

  private WebhookBody() {}

  /** What is sent. */
  private record Envelope(String type, String timestamp, Alert data) {}

  /** The body, as UTF-8 JSON. */
  public static byte[] of(Alert alert, Instant timestamp) {
    Envelope envelope =
        new Envelope("alert." + alert.kind().wireName(), timestamp.toString(), alert);
    // By way of text, as the cut ones: bytes would write letters beyond U+FFFF as escapes.
    byte[] whole = Json.text(envelope).getBytes(StandardCharsets.UTF_8);
    return whole.length <= CAP ? whole : cut(Json.mapper().valueToTree(envelope));
  }

  private static byte[] cut(ObjectNode body) {
    ObjectNode data = (ObjectNode) body.get("data");
    byte[] bytes = bytes(body);
    for (int left = LEFT; bytes.length > CAP && left >= 0; left -= LEFT) {
      for (String field : CUT) {
        if (bytes.length > CAP && cut(data, field, left)) {
          bytes = bytes(body);
        }
      }
    }
    return bytes;
  }

  private static boolean cut(ObjectNode data, String field, int left) {
    if (data.get(field) instanceof ArrayNode list) {
      if (list.size() <= left) {
        return false;
      }
      while (list.size() > left) {
        list.remove(list.size() - 1);
      }
    } else if (data.remove(field) == null) {
      return false;
    }
    data.withArray("truncated").add(field);
    return true;
  }

  private static byte[] bytes(ObjectNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
