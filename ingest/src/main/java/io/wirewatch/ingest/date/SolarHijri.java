package io.wirewatch.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The solar calendar of Iran and Afghanistan, by the rule of 33 years with 8 leap years. */
final class SolarHijri {
  private static final int KNOWN_YEAR = 1404;
  private static final LocalDate ITS_FIRST_DAY = LocalDate.of(2025, 3, 21);

  /** Days to the beginning of a month: six of 31 days, five of 30. */
  private static final int[] BEFORE = {0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336};

  private SolarHijri() {}

  /**
   * The same day in the common calendar.
   *
   * @throws DateTimeException where there is no such day
   */
  static LocalDate date(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > length(year, month)) {
      throw new DateTimeException("no day of the solar calendar");
    }
    return ITS_FIRST_DAY.plusDays(
        daysBefore(year) - daysBefore(KNOWN_YEAR) + BEFORE[month - 1] + day - 1L);
  }

  private static int length(int year, int month) {
    return month < 12
        ? (month < 7 ? 31 : 30)
        : daysBefore(year + 1) - daysBefore(year) - BEFORE[11];
  }

  /** Days before a year, counted from one far away. */
  private static int daysBefore(int year) {
    int shifted = year + 1595;
    return 365 * shifted + shifted / 33 * 8 + (shifted % 33 + 3) / 4;
  }
}
