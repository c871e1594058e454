package io.wirewatch.alerting.app;

import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.settings.Secret;
import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the operator sets for alerting: endpoints by name, the mail server, bounds. */
public final class AlertingSettings {
  public static final Setting<Optional<Secret>> ENDPOINT_URL =
      Setting.secret(
          "alerting.endpoints.*.url",
          "Address of an endpoint; a secret, because whoever knows a chat's address may write to it.");
  public static final Setting<Optional<Secret>> ENDPOINT_SECRET =
      Setting.secret(
          "alerting.endpoints.*.secret",
          "Signing secrets (whsec_…) of a webhook, newest first, parted by blanks; two while they"
              + " change.");
  public static final Setting<EndpointKind> ENDPOINT_KIND =
      Setting.of(
          "alerting.endpoints.*.kind",
          ValueType.oneOf(EndpointKind.class),
          "webhook",
          "What the endpoint understands.");
  public static final Setting<Tlp> ENDPOINT_TLP =
      Setting.of(
          "alerting.endpoints.*.tlp",
          tlp(),
          "AMBER",
          "The highest marking that may leave by the endpoint.");
  public static final Setting<Integer> PARALLEL =
      Setting.of(
          "alerting.delivery.parallel",
          ValueType.integer(1, 512),
          "64",
          "Deliveries that may be under way at a time, one for each endpoint.");

  private AlertingSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(ENDPOINT_URL, ENDPOINT_SECRET, ENDPOINT_KIND, ENDPOINT_TLP, PARALLEL);
  }

  /** What an endpoint understands. */
  public enum EndpointKind {
    /** Standard Webhooks. */
    WEBHOOK
  }

  private static ValueType<Tlp> tlp() {
    return ValueType.of(
        "one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED",
        text ->
            Arrays.stream(Tlp.values())
                .filter(value -> value != Tlp.UNKNOWN && value.wireName().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }
}
