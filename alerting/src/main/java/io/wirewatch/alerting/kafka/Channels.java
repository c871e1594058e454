package io.wirewatch.alerting.kafka;

import io.wirewatch.runtime.metrics.Label;

/** Maps the names of channels to the closed set of a metric's label. */
final class Channels {
  private Channels() {}

  static Label.Channel label(String channel) {
    return switch (channel) {
      case "email" -> Label.Channel.EMAIL;
      case "log" -> Label.Channel.LOG;
      case "webhook", "stix", "cap" -> Label.Channel.WEBHOOK;
      default -> Label.Channel.CHAT;
    };
  }
}
