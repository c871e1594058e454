package io.wirewatch.desk.app;

import io.wirewatch.alerting.app.AlertingSettings;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.settings.Secret;
import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.ValueType;
import java.util.List;
import java.util.Optional;

/** Settings of the desk; where it listens is set by {@code http.host} and {@code http.port}. */
public final class DeskSettings {
  public static final Setting<Optional<Secret>> TOKEN =
      Setting.secret(
          "desk.token",
          "What a browser must show once (/?token=…) to see the desk; needed where http.host is not loopback.");
  public static final Setting<Integer> STREAMS =
      Setting.of(
          "desk.streams",
          ValueType.integer(1, 1000),
          "64",
          "Open pages that are told of alerts live; a further one is refused.");

  public static final Setting<Tlp> FEED_TLP =
      Setting.of(
          "desk.feeds.tlp",
          AlertingSettings.tlp(),
          "AMBER",
          "The highest marking that may leave by a subscription's feed.");

  private DeskSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(TOKEN, STREAMS, FEED_TLP);
  }
}
