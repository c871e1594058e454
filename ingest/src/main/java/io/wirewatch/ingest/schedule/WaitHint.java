package io.wirewatch.ingest.schedule;

import io.wirewatch.contracts.source.PollWish;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server or a feed asks of those who poll it; it can stretch an interval, never shorten it.
 *
 * @param atLeast least time until the next request
 * @param skipHours hours of the day, GMT, in which nobody should ask
 * @param skipDays days of the week, GMT, on which nobody should ask
 */
public record WaitHint(Duration atLeast, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
  /** No wish at all. */
  public static final WaitHint NONE = new WaitHint(Duration.ZERO, Set.of(), Set.of());

  private static final int HOURS_OF_A_WEEK = 7 * 24;

  public WaitHint {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }

  /** A wish for a time only. */
  public static WaitHint of(Duration atLeast) {
    return new WaitHint(atLeast, Set.of(), Set.of());
  }

  /** What was asked before, and is remembered; nothing where that is absent. */
  static WaitHint of(PollWish wish) {
    return wish == null
        ? NONE
        : new WaitHint(
            wish.atLeast(),
            Set.copyOf(wish.skipHours()),
            wish.skipDays().stream().map(DayOfWeek::of).collect(Collectors.toSet()));
  }

  /** As it is remembered; absent where nothing is asked. */
  PollWish wish() {
    return equals(NONE)
        ? null
        : new PollWish(
            atLeast,
            skipHours.stream().sorted().toList(),
            skipDays.stream().map(DayOfWeek::getValue).sorted().toList());
  }

  /** Both wishes together. */
  public WaitHint and(WaitHint other) {
    Duration longer = atLeast.compareTo(other.atLeast) >= 0 ? atLeast : other.atLeast;
    return new WaitHint(
        longer,
        skipHours.isEmpty() ? other.skipHours : skipHours,
        skipDays.isEmpty() ? other.skipDays : skipDays);
  }

  /**
   * The first moment not before the given one at which we may ask; a feed that skips all is
   * ignored.
   */
  Instant notSkipped(Instant wanted) {
    ZonedDateTime at = wanted.atZone(ZoneOffset.UTC);
    for (int tried = 0; tried <= HOURS_OF_A_WEEK; tried++) {
      if (!skipHours.contains(at.getHour()) && !skipDays.contains(at.getDayOfWeek())) {
        return at.toInstant();
      }
      at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return wanted;
  }
}
