package io.wirewatch.ingest.date;

import io.wirewatch.ingest.date.DateTokens.Token;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date in any form met in feeds and pages, and refuses what is none.
 *
 * <p>Every token has to find its place: one unknown word, a field out of range, a 30 February or a
 * year beyond 9999 refuses the whole text, because a wrong date is worse than none. A date without
 * a zone is taken as UTC, and fractions of a second are dropped.
 */
public final class FeedDates {
  private static final int LONGEST = 200;
  private static final Pattern CALL = Pattern.compile("\\\\?/Date\\((\\d+)([+-]\\d{4})?\\)\\\\?/");
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final ZoneId GREENWICH = ZoneOffset.UTC;

  private FeedDates() {}

  /** The instant that the text names; empty where it names none. */
  public static Optional<Instant> parse(String text) {
    return zoned(text).map(OffsetDateTime::toInstant);
  }

  /** The instant that the text names, with the offset from UTC that it states or implies. */
  public static Optional<OffsetDateTime> zoned(String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = once(DateTokens.plain(withoutCall(text)));
    return IsoShapes.parse(plain)
        .map(instant -> instant.atOffset(ZoneOffset.UTC))
        .or(() -> DateTokens.of(plain).flatMap(tokens -> new Reading(plain).read(tokens)))
        .map(date -> date.truncatedTo(ChronoUnit.SECONDS));
  }

  /** What Microsoft's JSON writes: {@code /Date(1783382709000+0500)/}. */
  private static String withoutCall(String text) {
    if (!text.contains("/Date(")) {
      return text;
    }
    Matcher call = CALL.matcher(text);
    return call.matches() ? call.group(1) : text;
  }

  /** Some templates print the same date twice. */
  private static String once(String plain) {
    int half = plain.length() / 2;
    for (int gap = 0; gap <= 3 && half - gap > 7; gap++) {
      int length = (plain.length() - gap) / 2;
      if (plain.regionMatches(0, plain, plain.length() - length, length)
          && plain.substring(length, plain.length() - length).matches("[ ,;|]*")) {
        return plain.substring(0, length);
      }
    }
    return plain;
  }

  /** One text being read: the fields found so far. */
  private static final class Reading {
    private final String text;
    private final List<Token> numbers = new ArrayList<>();
    private Integer month;
    private int monthAt = -1;
    private boolean solar;
    private LocalTime time;
    private int days;
    private Boolean afternoon;
    private ZoneId zone;

    Reading(String text) {
      this.text = text;
    }

    Optional<OffsetDateTime> read(List<Token> tokens) {
      for (Token token : tokens) {
        if (!take(token)) {
          return Optional.empty();
        }
      }
      try {
        return date().flatMap(this::at);
      } catch (DateTimeException outOfRange) {
        return Optional.empty();
      }
    }

    private boolean take(Token token) {
      switch (token.kind()) {
        case NUMBER -> numbers.add(token);
        case MONTH, SOLAR_MONTH -> {
          if (month != null) {
            return false;
          }
          month = token.value();
          monthAt = numbers.size();
          solar = token.kind() == DateTokens.Kind.SOLAR_MONTH;
        }
        case TIME -> {
          if (time != null) {
            return false;
          }
          time = token.time();
          days = token.value();
        }
        case HALF_DAY -> afternoon = token.value() == 1;
        case ZONE -> {
          // "-05:00Z": what follows a numeric offset adds nothing.
          if (zone == null || zone.equals(GREENWICH)) {
            zone = token.zone();
          }
        }
        case WEEKDAY, FILLER -> {}
      }
      return true;
    }

    private Optional<LocalDate> date() {
      return month == null ? inNumbers() : withMonthName();
    }

    private Optional<LocalDate> withMonthName() {
      if (numbers.isEmpty() || numbers.size() > 2) {
        return Optional.empty();
      }
      Token first = numbers.get(0);
      if (numbers.size() == 1) {
        return first.digits() == 4 ? Optional.of(day(year(first), month, 1)) : Optional.empty();
      }
      Token second = numbers.get(1);
      boolean yearFirst = first.digits() == 4 || (first.value() > 31 && monthAt > 0);
      Token year = yearFirst ? first : second;
      Token day = yearFirst ? second : first;
      return day.digits() > 2 ? Optional.empty() : Optional.of(day(year(year), month, day.value()));
    }

    private Optional<LocalDate> inNumbers() {
      if (numbers.size() != 3) {
        return Optional.empty();
      }
      Token a = numbers.get(0);
      Token b = numbers.get(1);
      Token c = numbers.get(2);
      if (b.digits() > 2) {
        return Optional.empty();
      }
      if (a.digits() == 4) {
        return c.digits() > 2 ? Optional.empty() : Optional.of(day(year(a), b.value(), c.value()));
      }
      boolean yearFirst = c.digits() <= 2 && b.before() == '-' && c.before() == '-';
      if (yearFirst) {
        return Optional.of(LocalDate.of(year(a), b.value(), c.value()));
      }
      // 07/06/2026 is American; with dots, hyphens or spaces, or a first number above 12, the day
      // leads.
      boolean monthFirst = b.before() == '/' && a.value() <= 12;
      return Optional.of(
          monthFirst
              ? LocalDate.of(year(c), a.value(), b.value())
              : LocalDate.of(year(c), b.value(), a.value()));
    }

    /** No news is of the 14th century of Rome's calendar: such a year is one of Persia's. */
    private LocalDate day(int year, int ofMonth, int ofDay) {
      boolean persian = year >= 1300 && year < 1500;
      if (solar && !persian) {
        throw new DateTimeException("the solar month of another year");
      }
      return solar || persian && month == null
          ? SolarHijri.date(year, ofMonth, ofDay)
          : LocalDate.of(year, ofMonth, ofDay);
    }

    private Optional<OffsetDateTime> at(LocalDate date) {
      if (date.getYear() < 1 || date.getYear() > 9999) {
        return Optional.empty();
      }
      LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
      if (afternoon != null) {
        if (at.getHour() > 12 && !afternoon) {
          return Optional.empty();
        }
        if (at.getHour() <= 12) {
          at = at.withHour(at.getHour() % 12 + (afternoon ? 12 : 0));
        }
      }
      return Optional.of(
          date.plusDays(days)
              .atTime(at)
              .atZone(zone == null ? impliedZone() : zone)
              .toOffsetDateTime());
    }

    /** Hangul is written in one time zone only, and Korean systems leave it out. */
    private ZoneId impliedZone() {
      return holds(Character.UnicodeScript.HANGUL) ? KOREA : GREENWICH;
    }

    private boolean holds(Character.UnicodeScript script) {
      return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    private int year(Token token) {
      int value = token.value();
      if (token.digits() > 2) {
        // Thailand counts from the death of the Buddha.
        return value > 2400 && value < 2700 && holds(Character.UnicodeScript.THAI)
            ? value - 543
            : value;
      }
      return value < 70 ? 2000 + value : 1900 + value;
    }
  }
}
