package io.wirewatch.ingest.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code Retry-After}, in seconds or as a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  /** How long to wait; empty where the header is absent, malformed or in the past. */
  static Optional<Duration> parse(String header, Instant now) {
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

  /** The three forms of dates that HTTP knows. */
  static final class HttpDate {
    private static final List<DateTimeFormatter> FORMS =
        List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ROOT)
                .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT)
                .withZone(ZoneOffset.UTC));

    private HttpDate() {}

    static Optional<Instant> parse(String value) {
      for (DateTimeFormatter form : FORMS) {
        try {
          return Optional.of(form.parse(value, Instant::from));
        } catch (DateTimeException e) {
          continue; // The next form may fit.
        }
      }
      return Optional.empty();
    }
  }
}
