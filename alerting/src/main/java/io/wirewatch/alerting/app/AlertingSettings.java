package io.wirewatch.alerting.app;

import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.settings.Secret;
import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.ValueType;
import java.net.URI;
import java.time.Duration;
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

  public static final Setting<Duration> AUDIT_EVERY =
      Setting.of(
          "alerting.audit.every",
          ValueType.duration(),
          "1m",
          "How often the newest stretch of the log is audited.");

  public static final Setting<Optional<String>> SMTP_HOST =
      Setting.optional(
          "alerting.smtp.host", ValueType.text(), "Mail server; without one no mail leaves.");
  public static final Setting<Integer> SMTP_PORT =
      Setting.of("alerting.smtp.port", ValueType.integer(1, 65_535), "587", "Its port.");
  public static final Setting<Boolean> SMTP_TLS =
      Setting.of(
          "alerting.smtp.tls", ValueType.flag(), "true", "Whether STARTTLS is demanded of it.");
  public static final Setting<Optional<String>> SMTP_USER =
      Setting.optional("alerting.smtp.user", ValueType.text(), "User name at the mail server.");
  public static final Setting<Optional<Secret>> SMTP_PASSWORD =
      Setting.secret("alerting.smtp.password", "Password at the mail server.");
  public static final Setting<String> SMTP_FROM =
      Setting.of(
          "alerting.smtp.from", ValueType.text(), "wirewatch@localhost", "Sender of the mails.");
  public static final Setting<Tlp> SMTP_TLP =
      Setting.of(
          "alerting.smtp.tlp", tlp(), "AMBER", "The highest marking that may leave by mail.");
  public static final Setting<Optional<URI>> UNSUBSCRIBE_PAGE =
      Setting.optional(
          "alerting.smtp.unsubscribe-page",
          ValueType.httpUri(),
          "Page that takes one-click unsubscribing; without it mails carry no such link.");
  public static final Setting<Optional<Secret>> UNSUBSCRIBE_KEY =
      Setting.secret("alerting.smtp.unsubscribe-key", "Signs the links to that page.");

  private AlertingSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(
        ENDPOINT_URL,
        ENDPOINT_SECRET,
        ENDPOINT_KIND,
        ENDPOINT_TLP,
        PARALLEL,
        AUDIT_EVERY,
        SMTP_HOST,
        SMTP_PORT,
        SMTP_TLS,
        SMTP_USER,
        SMTP_PASSWORD,
        SMTP_FROM,
        SMTP_TLP,
        UNSUBSCRIBE_PAGE,
        UNSUBSCRIBE_KEY);
  }

  /** What an endpoint understands. */
  public enum EndpointKind {
    /** Standard Webhooks. */
    WEBHOOK,
    /** A webhook whose body is a STIX 2.1 bundle. */
    STIX,
    /** A webhook whose body is a CAP 1.2 message. */
    CAP,
    SLACK,
    TEAMS,
    MATTERMOST,
    NTFY
  }

  /** A marking of the Traffic Light Protocol. */
  public static ValueType<Tlp> tlp() {
    return ValueType.of(
        "one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED",
        text ->
            Arrays.stream(Tlp.values())
                .filter(value -> value != Tlp.UNKNOWN && value.wireName().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }
}
