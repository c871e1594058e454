package io.wirewatch.runtime.http;

import io.wirewatch.runtime.settings.Setting;
import io.wirewatch.runtime.settings.ValueType;
import java.util.List;

/** Settings of the HTTP server. */
public final class HttpSettings {
  public static final Setting<String> HOST =
      Setting.of(
          "http.host",
          ValueType.text(),
          "127.0.0.1",
          "Address that the HTTP server listens on. Anything but loopback makes health, metrics and desk visible to the network.");
  public static final Setting<Integer> PORT =
      Setting.of(
          "http.port",
          ValueType.integer(0, 65_535),
          "8077",
          "Port of health, metrics and desk; 0 takes a free one.");

  private HttpSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(HOST, PORT);
  }
}
