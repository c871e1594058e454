package io.wirewatch.alerting.deliver;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.egress.FetchResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Posts through the one door out and reads the answer. */
public final class Poster {
  private final Egress egress;
  private final InstantSource clock;

  public Poster(Egress egress, InstantSource clock) {
    this.egress = egress;
    this.clock = clock;
  }

  /** Posts once; every failure is an answer. */
  public Answer post(Fetch post) {
    FetchResult result;
    try {
      result = egress.fetch(post);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.RetryLater(Reason.TIMED_OUT, null, null);
    }
    if (result instanceof FetchResult.Response response) {
      Duration retryAfter =
          response
              .headers()
              .first("retry-after")
              .flatMap(text -> retryAfter(text, clock.instant()))
              .orElse(null);
      return Answer.ofHttp(response.status(), retryAfter);
    }
    FetchResult.Failed failed = (FetchResult.Failed) result;
    // Also an address that is refused today: the operator may allow it tomorrow.
    return new Answer.RetryLater(failed.reason(), null, null);
  }

  /** Seconds or an HTTP date (RFC 9110); empty where it is neither. */
  static Optional<Duration> retryAfter(String text, Instant now) {
    try {
      if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
      }
      Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return at.isAfter(now) ? Optional.of(Duration.between(now, at)) : Optional.empty();
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
