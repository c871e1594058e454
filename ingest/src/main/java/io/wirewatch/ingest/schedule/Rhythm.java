package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How likely a source is to bring news in each hour of the week, learnt from the last weeks, and so
 * how likely it is to be silent for as long as it has been.
 *
 * <p>What counts is whether an hour had news at all: a source that shows ten items at once is no
 * less likely to fall silent afterwards. An hour of which little is known borrows from the same
 * hour of other days. Immutable.
 */
final class Rhythm {
  static final int HOURS = 168;

  /** Silence less likely than that is worth a look. */
  static final double UNLIKELY = 1e-3;

  private static final double MEMORY_WEEKS = 8;
  private static final double LEAST_WEEKS = 2;

  /** Weeks that what is known of the same hour of other days is worth. */
  private static final double BORROWED_WEEKS = 1;

  /** Without a single week of news at that hour we do not believe in less than that. */
  private static final double LEAST_SILENCE = 0.02;

  private static final int LEVELS = 4_096;
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final long until;
  private final double weeks;
  private final double[] rates;

  private Rhythm(long until, double weeks, double[] rates) {
    this.until = until;
    this.weeks = weeks;
    this.rates = rates;
  }

  /** Nothing is known yet; the hour of that time is the first that counts. */
  static Rhythm from(Instant now) {
    return new Rhythm(hour(now), 0, new double[HOURS]);
  }

  /**
   * Reads what {@link #written} wrote; begins anew where it is absent or cannot be read.
   *
   * @param now where it begins
   */
  static Rhythm read(String written, Instant now) {
    if (written == null) {
      return from(now);
    }
    String[] parts = written.split(";");
    if (parts.length != 3 || parts[2].length() != 2 * HOURS) {
      return from(now);
    }
    double[] rates = new double[HOURS];
    for (int i = 0; i < HOURS; i++) {
      int high = DIGITS.indexOf(parts[2].charAt(2 * i));
      int low = DIGITS.indexOf(parts[2].charAt(2 * i + 1));
      rates[i] = (double) (high * 64 + low) / (LEVELS - 1);
    }
    try {
      return new Rhythm(Long.parseLong(parts[0]), Double.parseDouble(parts[1]), rates);
    } catch (NumberFormatException e) {
      return from(now);
    }
  }

  /** As short as a record that lies in the log by the thousand should be. */
  String written() {
    StringBuilder out = new StringBuilder().append(until).append(';');
    out.append(Math.round(weeks * 1_000) / 1e3).append(';');
    for (double rate : rates) {
      int level = (int) Math.round(rate * (LEVELS - 1));
      out.append(DIGITS.charAt(level / 64)).append(DIGITS.charAt(level % 64));
    }
    return out.toString();
  }

  /**
   * What is known after a poll that was answered.
   *
   * @param lastNews newest time before this poll at which news came; may be null
   * @param lastLooked the poll before this one; hours long after it, we did not look
   */
  Rhythm passed(Instant now, Instant lastNews, Instant lastLooked) {
    long present = hour(now);
    boolean looked =
        lastLooked != null && Duration.between(lastLooked, now).compareTo(Duration.ofDays(1)) <= 0;
    if (!looked) {
      return new Rhythm(present, weeks, rates);
    }
    double[] next = rates.clone();
    double known = weeks;
    for (long one = until; one < present; one++) {
      boolean news = lastNews != null && hour(lastNews) == one;
      int slot = slot(one);
      next[slot] += ((news ? 1 : 0) - next[slot]) / (Math.min(known, MEMORY_WEEKS) + 1);
      known = Math.min(known + 1.0 / HOURS, MEMORY_WEEKS);
    }
    return new Rhythm(present, known, next);
  }

  /** How likely it is that no news comes over a stretch of time; 1 while too little is known. */
  double silence(Instant from, Instant to) {
    if (weeks < LEAST_WEEKS || !from.isBefore(to)) {
      return 1;
    }
    double likely = 0;
    for (long one = hour(from); one <= hour(to); one++) {
      double start = Math.max(one, from.getEpochSecond() / 3_600.0);
      double end = Math.min(one + 1, to.getEpochSecond() / 3_600.0);
      likely += (end - start) * Math.log(1 - rate(slot(one)));
    }
    return Math.exp(likely);
  }

  private double rate(int slot) {
    double sameHour = 0;
    for (int other = slot % 24; other < HOURS; other += 24) {
      sameHour += rates[other] / 7;
    }
    double mixed = (rates[slot] * weeks + sameHour * BORROWED_WEEKS) / (weeks + BORROWED_WEEKS);
    return Math.min(mixed, 1 - LEAST_SILENCE);
  }

  private static long hour(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 3_600L);
  }

  private static int slot(long hour) {
    return Math.floorMod(hour, HOURS);
  }

  @Override
  public String toString() {
    return "rhythm of " + weeks + " weeks, mean " + Arrays.stream(rates).average().orElse(0);
  }
}
