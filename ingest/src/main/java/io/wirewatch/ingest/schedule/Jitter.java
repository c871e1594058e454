package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps sources out of step. It is drawn from the source and the moment, so the same poll always
 * gives the same next one.
 */
final class Jitter {
  private Jitter() {}

  /** A point within a span. */
  static Duration within(Duration span, String sourceId) {
    return Duration.ofMillis((long) (span.toMillis() * fraction(sourceId.hashCode())));
  }

  /** The duration, lengthened by up to a tenth: what was promised is never cut. */
  static Duration lengthen(Duration duration, String sourceId, Instant at) {
    double share = 0.1 * fraction(31L * sourceId.hashCode() + at.toEpochMilli());
    return duration.plusMillis((long) (duration.toMillis() * share));
  }

  /** A number in [0, 1) from the finalizer of SplitMix64. */
  private static double fraction(long seed) {
    long z = seed * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 11) * 0x1.0p-53;
  }
}
