package io.wirewatch.ingest.publish;

import io.wirewatch.ingest.schedule.WaitHint;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a feed asks of those who poll it: {@code ttl}, {@code skipHours}, {@code skipDays} and
 * the syndication module's {@code updatePeriod} and {@code updateFrequency}.
 *
 * <p>All stand before the first item and are plain ASCII in every encoding that feeds use, so the
 * head of the bytes is looked at as it is; a feed too broken for that has no wishes.
 */
final class FeedHints {
  private static final int HEAD = 32 * 1024;
  private static final Pattern ITEM = Pattern.compile("<(?:item|entry)[\\s>]");
  private static final Pattern TTL = element("ttl", "\\d{1,6}");
  private static final Pattern PERIOD =
      element("updatePeriod", "hourly|daily|weekly|monthly|yearly");
  private static final Pattern FREQUENCY = element("updateFrequency", "\\d{1,4}");
  private static final Pattern HOUR = element("hour", "\\d{1,2}");
  private static final Pattern DAY = element("day", "[A-Za-z]{6,9}");

  private FeedHints() {}

  static WaitHint of(byte[] body) {
    String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
    Matcher item = ITEM.matcher(head);
    if (item.find()) {
      head = head.substring(0, item.start());
    }
    return new WaitHint(atLeast(head), hours(head), days(head));
  }

  private static Duration atLeast(String head) {
    Duration ttl = Duration.ZERO;
    Matcher minutes = TTL.matcher(head);
    if (minutes.find()) {
      ttl = Duration.ofMinutes(Long.parseLong(minutes.group(1)));
    }
    Matcher period = PERIOD.matcher(head);
    if (!period.find()) {
      return ttl;
    }
    Matcher frequency = FREQUENCY.matcher(head);
    long times = frequency.find() ? Math.max(1, Long.parseLong(frequency.group(1))) : 1;
    Duration update = period(period.group(1)).dividedBy(times);
    return ttl.compareTo(update) >= 0 ? ttl : update;
  }

  private static Duration period(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "hourly" -> Duration.ofHours(1);
      case "daily" -> Duration.ofDays(1);
      case "weekly" -> Duration.ofDays(7);
      case "monthly" -> Duration.ofDays(30);
      default -> Duration.ofDays(365);
    };
  }

  private static Set<Integer> hours(String head) {
    Set<Integer> hours = new HashSet<>();
    Matcher hour = HOUR.matcher(head);
    while (hour.find()) {
      hours.add(Integer.parseInt(hour.group(1)) % 24);
    }
    return hours;
  }

  private static Set<DayOfWeek> days(String head) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Matcher day = DAY.matcher(head);
    while (day.find()) {
      for (DayOfWeek known : DayOfWeek.values()) {
        if (known.name().equals(day.group(1).toUpperCase(Locale.ROOT))) {
          days.add(known);
        }
      }
    }
    return days;
  }

  private static Pattern element(String name, String value) {
    return Pattern.compile(
        "<(?:\\w+:)?" + name + "(?:\\s[^>]*)?>\\s*(" + value + ")\\s*<", Pattern.CASE_INSENSITIVE);
  }
}
