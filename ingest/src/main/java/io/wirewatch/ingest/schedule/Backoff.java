package io.wirewatch.ingest.schedule;

import java.time.Duration;

/** Doubles the wait after each failure in a row, up to a day, and never stops trying. */
final class Backoff {
  private Backoff() {}

  /** The wait after so many failures in a row, before jitter. */
  static Duration after(int failures, Duration first, Duration ceiling) {
    int doublings = Math.min(Math.max(failures - 1, 0), 30);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(ceiling) > 0 ? ceiling : wait;
  }
}
