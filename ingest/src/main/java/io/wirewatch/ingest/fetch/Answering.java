package io.wirewatch.ingest.fetch;

import static io.wirewatch.contracts.ledger.Reason.BLOCKED;
import static io.wirewatch.contracts.ledger.Reason.GONE;
import static io.wirewatch.contracts.ledger.Reason.HTTP_STATUS;
import static io.wirewatch.contracts.ledger.Reason.NOT_FOUND;
import static io.wirewatch.contracts.ledger.Reason.RATE_LIMITED;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.schedule.RetryAfter;
import io.wirewatch.runtime.egress.FetchResult.Response;
import java.time.Duration;
import java.time.Instant;

/** Judges an answer by its status and headers, before anybody looks at the body. */
public final class Answering {
  private Answering() {}

  /** What an answer says. */
  public sealed interface Sense {
    /** There is a body. */
    record Body() implements Sense {}

    /** Nothing changed. */
    record NotModified() implements Sense {}

    /**
     * Look elsewhere.
     *
     * @param location where, as it was written
     * @param permanent true where the server means it for good
     */
    record Elsewhere(String location, boolean permanent) implements Sense {}

    /**
     * A refusal.
     *
     * @param reason why
     * @param detail in words
     * @param retryAfter what the server asks us to wait; absent where it does not ask
     */
    record Refusal(Reason reason, String detail, Duration retryAfter) implements Sense {}
  }

  /** Judges an answer. */
  public static Sense of(Response answer, Instant now) {
    int status = answer.status();
    return switch (status) {
      case 200, 203, 226 -> challenged(answer) ? challenge(status) : new Sense.Body();
      case 304 -> new Sense.NotModified();
      case 301, 308 -> elsewhere(answer, true);
      case 302, 303, 307 -> elsewhere(answer, false);
      case 401, 402, 403, 407, 451 -> refusal(BLOCKED, status);
      case 404 -> refusal(NOT_FOUND, status);
      case 410 -> refusal(GONE, status);
      case 429 -> waiting(RATE_LIMITED, answer, now);
      case 503 -> unavailable(answer, now);
      default -> refusal(HTTP_STATUS, status);
    };
  }

  private static Sense elsewhere(Response answer, boolean permanent) {
    String location = header(answer, "Location");
    return location == null || location.isBlank()
        ? new Sense.Refusal(HTTP_STATUS, "HTTP " + answer.status() + " without a Location", null)
        : new Sense.Elsewhere(location.strip(), permanent);
  }

  private static Sense unavailable(Response answer, Instant now) {
    if (challenged(answer)) {
      return challenge(answer.status());
    }
    Reason reason = header(answer, "Retry-After") == null ? HTTP_STATUS : RATE_LIMITED;
    return waiting(reason, answer, now);
  }

  private static Sense waiting(Reason reason, Response answer, Instant now) {
    String header = header(answer, "Retry-After");
    String detail = "HTTP " + answer.status() + (header == null ? "" : ", Retry-After: " + header);
    return new Sense.Refusal(reason, detail, RetryAfter.parse(header, now).orElse(null));
  }

  private static Sense refusal(Reason reason, int status) {
    return new Sense.Refusal(reason, "HTTP " + status, null);
  }

  /** Cloudflare says so in a header when it serves a puzzle for people in place of the content. */
  private static boolean challenged(Response answer) {
    return "challenge".equalsIgnoreCase(header(answer, "cf-mitigated"));
  }

  private static Sense challenge(int status) {
    return new Sense.Refusal(BLOCKED, "HTTP " + status + " with a challenge for people", null);
  }

  private static String header(Response answer, String name) {
    return answer.headers().first(name).orElse(null);
  }
}
