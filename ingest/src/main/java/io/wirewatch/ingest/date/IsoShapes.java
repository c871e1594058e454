package io.wirewatch.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts that are one bare number or ISO 8601 group: {@code 20031231}, {@code 1783382709}. */
final class IsoShapes {
  /** 2001-09-09 to 2286-11-20: Unix time has ten digits, in milliseconds thirteen. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape("\\d{10}", m -> Instant.ofEpochSecond(number(m, 0))),
          new Shape("(\\d{10})\\.\\d{1,9}", m -> Instant.ofEpochSecond(number(m, 1))),
          new Shape("\\d{13}", m -> Instant.ofEpochMilli(number(m, 0))),
          new Shape("(\\d{4})-?w(\\d{2})-?([1-7])", m -> dayOfWeek(m)),
          new Shape("(\\d{4})(\\d{2})(\\d{2})", m -> day(number(m, 1), number(m, 2), number(m, 3))),
          new Shape(
              "(\\d{4})(\\d{2})(\\d{2})t?(\\d{2})(\\d{2})(\\d{2})z?",
              m ->
                  day(number(m, 1), number(m, 2), number(m, 3))
                      .plusSeconds(clock(number(m, 4), number(m, 5), number(m, 6)))),
          new Shape("(\\d{4})-?(\\d{3})", m -> dayOfYear(number(m, 1), number(m, 2))),
          new Shape("(\\d{4})", m -> day(number(m, 1), 1, 1)),
          new Shape("(\\d{4})-(\\d{2})", m -> day(number(m, 1), number(m, 2), 1)),
          new Shape(
              "(\\d{2})(\\d{2})(\\d{2})",
              m -> day(century(number(m, 1)), number(m, 2), number(m, 3))),
          new Shape("(\\d{2})-?(\\d{3})", m -> dayOfYear(century(number(m, 1)), number(m, 2))),
          new Shape("-(\\d{2})-?(\\d{2})", m -> day(century(number(m, 1)), number(m, 2), 1)));

  private IsoShapes() {}

  private record Shape(Pattern pattern, Function<MatchResult, Instant> reading) {
    Shape(String regex, Function<MatchResult, Instant> reading) {
      this(Pattern.compile(regex), reading);
    }
  }

  static Optional<Instant> parse(String plain) {
    for (Shape shape : SHAPES) {
      Matcher matcher = shape.pattern.matcher(plain);
      if (matcher.matches()) {
        try {
          return Optional.of(shape.reading.apply(matcher.toMatchResult()));
        } catch (DateTimeException outOfRange) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static long number(MatchResult match, int group) {
    return Long.parseLong(match.group(group));
  }

  private static Instant day(long year, long month, long day) {
    if (year < 1) {
      throw new DateTimeException("there is no year 0");
    }
    return LocalDate.of((int) year, (int) month, (int) day)
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }

  private static Instant dayOfYear(long year, long day) {
    if (year < 1) {
      throw new DateTimeException("there is no year 0");
    }
    return LocalDate.ofYearDay((int) year, (int) day).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static Instant dayOfWeek(MatchResult m) {
    return LocalDate.of((int) number(m, 1), 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
        .with(ChronoField.DAY_OF_WEEK, number(m, 3))
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }

  private static long clock(long hour, long minute, long second) {
    if (hour > 23 || minute > 59 || second > 59) {
      throw new DateTimeException("no time of day");
    }
    return (hour * 60 + minute) * 60 + second;
  }

  private static long century(long twoDigits) {
    return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
  }
}
