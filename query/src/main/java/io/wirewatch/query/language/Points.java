package io.wirewatch.query.language;

import io.wirewatch.contracts.article.SeverityLevel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Makes the clauses of numbers, dates and places on the map. */
final class Points {
  private static final double MOST_KM_TO_POINT = 20_000;
  private static final double MOST_KM_TO_FEATURE = 1_000;
  private static final List<SeverityLevel> LEVELS =
      List.of(
          SeverityLevel.MINOR, SeverityLevel.MODERATE, SeverityLevel.SEVERE, SeverityLevel.EXTREME);

  private final Features features;

  Points(Features features) {
    this.features = features;
  }

  /** What a written value stands for: a number for itself, a day for all its instants. */
  private record Stretch(long from, long to) {}

  /** What a field of points takes, for refusals. */
  String expected(Field field) {
    return switch (field) {
      case SEVERITY -> "a number from 0 to 100, a level, or a range such as [40 TO *]";
      case PUBLISHED_AT -> "a date such as 2025-10-29, or a range such as [2025-10-29 TO *]";
      case NEAR -> "\"lat,lon,km\" or \"ww:feature,km\"";
      default -> "a whole number, or a range such as [10 TO *]";
    };
  }

  /** One number, level or date. */
  Clause single(Field field, Lexer.Value value) {
    Stretch stretch = stretch(field, value);
    return new Clause.Range(field, stretch.from(), stretch.to());
  }

  /** A range; {@code lowIn} and {@code highIn} say whether the bounds belong to it. */
  Clause range(Field field, Lexer.Value low, boolean lowIn, Lexer.Value high, boolean highIn) {
    long from = Long.MIN_VALUE;
    if (!isOpen(low)) {
      Stretch stretch = stretch(field, low);
      from = lowIn ? stretch.from() : stretch.to() + 1;
    }
    long to = Long.MAX_VALUE;
    if (!isOpen(high)) {
      Stretch stretch = stretch(field, high);
      to = highIn ? stretch.to() : stretch.from() - 1;
    }
    if (from > to) {
      throw Refusal.value(
          low.start(), low.text() + " TO " + high.text(), "a range that holds something");
    }
    return new Clause.Range(field, from, to);
  }

  private static boolean isOpen(Lexer.Value bound) {
    return bound.is("*");
  }

  private Stretch stretch(Field field, Lexer.Value value) {
    if (field.kind() == Field.Kind.DATE) {
      return date(value);
    }
    return field == Field.SEVERITY && !value.text().matches("-?\\d+")
        ? level(value)
        : number(field, value);
  }

  private Stretch number(Field field, Lexer.Value value) {
    if (!value.text().matches("-?\\d{1,9}")) {
      throw Refusal.value(value.start(), value.text(), expected(field));
    }
    long number = Long.parseLong(value.text());
    return new Stretch(number, number);
  }

  private Stretch level(Lexer.Value value) {
    for (int i = 0; i < LEVELS.size(); i++) {
      if (LEVELS.get(i).wireName().equalsIgnoreCase(value.text())) {
        return new Stretch(25L * i, i == LEVELS.size() - 1 ? 100 : 25L * i + 24);
      }
    }
    List<String> names = LEVELS.stream().map(SeverityLevel::wireName).toList();
    throw Refusal.unknown(
        value.start(), value.text(), expected(Field.SEVERITY), Nearest.to(value.text(), names));
  }

  private Stretch date(Lexer.Value value) {
    String text = value.text().toUpperCase(Locale.ROOT);
    try {
      if (text.matches("\\d{4}")) {
        LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
        return days(first, first.plusYears(1));
      }
      if (text.matches("\\d{4}-\\d\\d")) {
        YearMonth month = YearMonth.parse(text);
        return days(month.atDay(1), month.plusMonths(1).atDay(1));
      }
      if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
        LocalDate day = LocalDate.parse(text);
        return days(day, day.plusDays(1));
      }
      Instant instant = OffsetDateTime.parse(text).toInstant();
      return new Stretch(instant.toEpochMilli(), instant.toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw Refusal.value(value.start(), value.text(), expected(Field.PUBLISHED_AT));
    }
  }

  private static Stretch days(LocalDate first, LocalDate after) {
    return new Stretch(millis(first), millis(after) - 1);
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** {@code lat,lon,km} or {@code feature,km}. */
  Clause near(Lexer.Value value) {
    String[] parts =
        Arrays.stream(value.text().split(",", -1)).map(String::strip).toArray(String[]::new);
    if (parts.length == 3) {
      return new Clause.NearPoint(
          number(parts[0], -90, 90, "a latitude from -90 to 90", value),
          number(parts[1], -180, 180, "a longitude from -180 to 180", value),
          kilometres(parts[2], MOST_KM_TO_POINT, value));
    }
    if (parts.length != 2 || parts[0].matches("-?[0-9.]+")) {
      throw Refusal.value(value.start(), value.text(), expected(Field.NEAR));
    }
    String feature = parts[0].toLowerCase(Locale.ROOT);
    if (features.find(feature).isEmpty()) {
      throw Refusal.unknown(
          value.start(),
          parts[0],
          "a feature of the gazetteer",
          Nearest.to(feature, new TreeSet<>(features.ids())));
    }
    return new Clause.NearFeature(feature, kilometres(parts[1], MOST_KM_TO_FEATURE, value));
  }

  private static double kilometres(String text, double most, Lexer.Value value) {
    String expected = "kilometres, more than 0 and at most " + (long) most;
    double km = number(text, 0, most, expected, value);
    if (km <= 0) {
      throw Refusal.value(value.start(), text, expected);
    }
    return km;
  }

  private static double number(
      String text, double least, double most, String expected, Lexer.Value value) {
    if (text.matches("-?\\d{1,6}(\\.\\d{1,30})?")) {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Refusal.value(value.start(), text, expected);
  }
}
