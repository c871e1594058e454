package io.wirewatch.standalone.canary;

import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.ValueType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the canary. */
public final class CanarySettings {
  public static final Setting<Duration> EVERY =
      Setting.of(
          "canary.every",
          ValueType.duration(),
          "30s",
          "How often the canary publishes an article.");
  public static final Setting<Duration> POLL =
      Setting.of(
          "canary.poll-every", ValueType.duration(), "5s", "How often ingest polls its feed.");
  public static final Setting<String> HOST =
      Setting.of(
          "canary.host", ValueType.text(), "127.0.0.1", "Address that the canary listens on.");
  public static final Setting<Integer> PORT =
      Setting.of("canary.port", ValueType.integer(1, 65_535), "8078", "Its port.");
  public static final Setting<Optional<URI>> URL =
      Setting.optional(
          "canary.url",
          ValueType.httpUri(),
          "How ingest and alerting reach the canary; absent means by its address and port. Both need"
              + " it in egress.allowed, ingest in ingest.canary, alerting as the endpoint `canary`.");

  private CanarySettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(EVERY, POLL, HOST, PORT, URL);
  }
}
