package io.wirewatch.alerting.kafka;

import java.time.Instant;
import java.util.Locale;

/** Keys that a store keeps in the order of time. */
final class TimeKey {
  private TimeKey() {}

  /** A key at an instant. */
  static String of(Instant at, String rest) {
    return bound(at) + "/" + rest;
  }

  /** A bound that sorts before every key at this instant or later. */
  static String bound(Instant at) {
    return String.format(Locale.ROOT, "%016x", Math.max(0, at.toEpochMilli()));
  }
}
