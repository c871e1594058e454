package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from an answer's headers how long it stays fresh: {@code Cache-Control: max-age} less
 * {@code Age}, else {@code Expires}.
 */
public final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,;\\s])max-age\\s*=\\s*\"?(\\d{1,12})", Pattern.CASE_INSENSITIVE);

  private Freshness() {}

  /**
   * How long the answer stays fresh; zero where it does not say, or says that it never is.
   *
   * @param header gives a header's value by its name, null where it is absent
   * @param now time of the answer
   */
  public static Duration of(UnaryOperator<String> header, Instant now) {
    String control = header.apply("Cache-Control");
    if (control != null) {
      Matcher maxAge = MAX_AGE.matcher(control);
      if (maxAge.find()) {
        return atLeastZero(seconds(maxAge.group(1)).minus(age(header.apply("Age"))));
      }
    }
    String expires = header.apply("Expires");
    Optional<Instant> until = expires == null ? Optional.empty() : HttpDate.parse(expires.strip());
    return until.map(at -> atLeastZero(Duration.between(now, at))).orElse(Duration.ZERO);
  }

  private static Duration age(String header) {
    return header != null && header.strip().matches("\\d{1,12}")
        ? seconds(header.strip())
        : Duration.ZERO;
  }

  private static Duration seconds(String digits) {
    return Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Duration atLeastZero(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
