package io.wirewatch.ingest.schedule;

import java.time.Duration;

/**
 * Learns how often a source brings news, and how often it is worth asking.
 *
 * <p>The rate is a mean that forgets: a poll weighs the more the more time it covers. We ask about
 * four times for each item expected, so that news waits an eighth of the gap on average.
 */
final class Cadence {
  /** Time constant of forgetting: half of what is known is six hours old or less. */
  private static final double MEMORY_DAYS = 0.35;

  private static final double POLLS_PER_ITEM = 4;

  /** Three items an hour: only such a source may be polled below the floor. */
  private static final double FAST_PER_DAY = 72;

  private Cadence() {}

  /** The rate at which one would ask at that interval. */
  static double rateFor(Duration interval) {
    return 86_400_000.0 / (interval.toMillis() * POLLS_PER_ITEM);
  }

  /** The rate after a poll that brought so many new items since the last one. */
  static double rate(double before, int newItems, Duration since) {
    double days = Math.max(since.toMillis(), 1_000) / 86_400_000.0;
    double keep = Math.exp(-days / MEMORY_DAYS);
    return before * keep + (newItems / days) * (1 - keep);
  }

  /** The interval for a rate, within the bounds. */
  static Duration interval(double newsPerDay, boolean validators, Policy policy) {
    double wanted = 86_400_000.0 / Math.max(newsPerDay * POLLS_PER_ITEM, 1e-6);
    Duration ceiling = policy.ceiling();
    Duration interval = Duration.ofMillis((long) Math.min(wanted, ceiling.toMillis()));
    if (!validators) {
      interval = interval.multipliedBy(policy.withoutValidatorsFactor());
    }
    boolean fast = validators && newsPerDay >= FAST_PER_DAY;
    return clamp(interval, fast ? policy.fastFloor() : policy.floor(), ceiling);
  }

  static Duration clamp(Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0) {
      return least;
    }
    return value.compareTo(most) > 0 ? most : value;
  }
}
