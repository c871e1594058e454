package io.wirewatch.alerting.deliver;

import io.wirewatch.contracts.ledger.Reason;
import java.time.Duration;

/** How an attempt to deliver ended. */
public sealed interface Answer {

  /** Status of the channel's protocol; absent where none was received. */
  Integer status();

  /** The endpoint took it. */
  record Delivered(Integer status) implements Answer {}

  /**
   * It failed, and may succeed later.
   *
   * @param reason why
   * @param status status of the protocol
   * @param after the wait that the endpoint asks for; absent where it asks for none
   */
  record RetryLater(Reason reason, Integer status, Duration after) implements Answer {}

  /** This delivery can never succeed. */
  record Refused(Reason reason, Integer status) implements Answer {}

  /** The endpoint wants nothing any more (410). */
  record Gone(Integer status) implements Answer {}

  /** What an HTTP status means: only 2xx is a success, and only 410 is for good. */
  static Answer ofHttp(int status, Duration retryAfter) {
    if (status >= 200 && status < 300) {
      return new Delivered(status);
    }
    if (status == 410) {
      return new Gone(status);
    }
    boolean asked = status == 429 || status == 503 && retryAfter != null;
    return new RetryLater(asked ? Reason.RATE_LIMITED : Reason.HTTP_STATUS, status, retryAfter);
  }
}
