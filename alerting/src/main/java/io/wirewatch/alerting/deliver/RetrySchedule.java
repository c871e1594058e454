package io.wirewatch.alerting.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a failed delivery is tried again: eleven attempts over at least 75 hours, each delay
 * stretched by up to a tenth so that deliveries that failed together do not return together.
 *
 * <p>Jitter only ever adds: the least span is a promise.
 */
public final class RetrySchedule {
  /** The schedule of Standard Webhooks, with one more attempt in its first minutes. */
  static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** A longer wait than this is not granted. */
  static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

  private static final double JITTER = 0.1;

  private RetrySchedule() {}

  /** Attempts before giving up. */
  public static int attempts() {
    return DELAYS.size() + 1;
  }

  /**
   * When to try again.
   *
   * @param attempts attempts made
   * @param now end of the last one
   * @param retryAfter the wait that the endpoint asked for; absent where none
   * @param random from 0 to 1
   * @return empty where all attempts are used up
   */
  public static Optional<Instant> next(
      int attempts, Instant now, Duration retryAfter, double random) {
    if (attempts > DELAYS.size()) {
      return Optional.empty();
    }
    Duration delay = stretched(DELAYS.get(attempts - 1), random);
    if (retryAfter == null || retryAfter.compareTo(delay) <= 0) {
      return Optional.of(now.plus(delay));
    }
    boolean tooLong = retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0;
    return Optional.of(now.plus(tooLong ? LONGEST_RETRY_AFTER : retryAfter));
  }

  /** The instant by which the last attempt of a delivery is due at the latest, all else well. */
  public static Instant deadline(Instant first) {
    Duration sum = DELAYS.stream().reduce(Duration.ZERO, Duration::plus);
    return first.plus(stretched(sum, 1));
  }

  private static Duration stretched(Duration delay, double random) {
    return delay.plusMillis((long) (delay.toMillis() * JITTER * random));
  }
}
