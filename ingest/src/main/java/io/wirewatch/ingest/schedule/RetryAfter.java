package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads {@code Retry-After}, in seconds or as a date (RFC 9110, section 10.2.3). */
public final class RetryAfter {
  private RetryAfter() {}

  /** How long to wait; empty where the header is absent, malformed or in the past. */
  public static Optional<Duration> parse(String header, Instant now) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    String value = header.strip();
    if (value.matches("[0-9]+")) {
      return value.length() > 9
          ? Optional.of(Duration.ofSeconds(999_999_999))
          : Optional.of(Duration.ofSeconds(Long.parseLong(value))).filter(d -> !d.isZero());
    }
    return HttpDate.parse(value).map(at -> Duration.between(now, at)).filter(d -> isPositive(d));
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
