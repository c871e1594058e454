package io.wirewatch.ingest.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the three forms of dates that HTTP knows (RFC 9110, section 5.6.7). */
final class HttpDate {
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
