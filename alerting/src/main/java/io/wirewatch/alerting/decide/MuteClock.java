package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.subscription.MuteTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells until when a subscription is mute. */
final class MuteClock {
  /** Mute times that follow one another without a gap are one; more than a week is no end. */
  private static final int MOST_IN_A_ROW = 15;

  private MuteClock() {}

  /** The end of the mute time that holds at this instant for this level; empty where none does. */
  static Optional<Instant> mutedUntil(List<MuteTime> mutes, SeverityLevel level, Instant now) {
    Instant until = now;
    for (int i = 0; i < MOST_IN_A_ROW; i++) {
      Instant from = until;
      Optional<Instant> end =
          mutes.stream()
              .filter(mute -> mute.except() == null || level.compareTo(mute.except()) < 0)
              .flatMap(mute -> endOf(mute, from).stream())
              .max(Instant::compareTo);
      if (end.isEmpty()) {
        break;
      }
      until = end.get();
    }
    return until.equals(now) ? Optional.empty() : Optional.of(until);
  }

  private static Optional<Instant> endOf(MuteTime mute, Instant now) {
    ZoneId zone = ZoneId.of(mute.zone());
    LocalTime from = LocalTime.parse(mute.from());
    LocalTime to = LocalTime.parse(mute.to());
    LocalDate today = now.atZone(zone).toLocalDate();
    for (LocalDate day : List.of(today, today.minusDays(1))) {
      if (mute.days().contains(shortName(day.getDayOfWeek()))) {
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        Instant start = day.atTime(from).atZone(zone).toInstant();
        Instant end = last.atTime(to).atZone(zone).toInstant();
        if (!now.isBefore(start) && now.isBefore(end)) {
          return Optional.of(end);
        }
      }
    }
    return Optional.empty();
  }

  private static String shortName(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
