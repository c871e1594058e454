package io.wirewatch.alerting.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.subscription.MuteTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MuteClockTest {
  private static final MuteTime WEEKEND_NIGHTS =
      new MuteTime(List.of("sat", "sun"), "22:00", "06:00", "Asia/Kolkata", SeverityLevel.EXTREME);

  @Test
  void holdsThroughMidnightUntilItsEndInItsOwnZone() {
    // Saturday 23:30 in Kolkata.
    Instant night = Instant.parse("2026-03-07T18:00:00Z");

    assertThat(MuteClock.mutedUntil(List.of(WEEKEND_NIGHTS), SeverityLevel.SEVERE, night))
        .contains(Instant.parse("2026-03-08T00:30:00Z"));
  }

  @Test
  void doesNotHoldOutsideItsDaysAndHours() {
    Instant noon = Instant.parse("2026-03-07T06:30:00Z");
    Instant fridayNight = Instant.parse("2026-03-06T18:00:00Z");

    assertThat(MuteClock.mutedUntil(List.of(WEEKEND_NIGHTS), SeverityLevel.MINOR, noon)).isEmpty();
    assertThat(MuteClock.mutedUntil(List.of(WEEKEND_NIGHTS), SeverityLevel.MINOR, fridayNight))
        .isEmpty();
  }

  @Test
  void letsTheExceptedLevelThrough() {
    Instant night = Instant.parse("2026-03-07T18:00:00Z");

    assertThat(MuteClock.mutedUntil(List.of(WEEKEND_NIGHTS), SeverityLevel.EXTREME, night))
        .isEmpty();
  }

  @Test
  void joinsMuteTimesThatFollowOneAnother() {
    List<MuteTime> both =
        List.of(
            new MuteTime(List.of("mon"), "10:00", "12:00", "UTC", null),
            new MuteTime(List.of("mon"), "11:30", "14:00", "UTC", null));

    assertThat(
            MuteClock.mutedUntil(both, SeverityLevel.MINOR, Instant.parse("2026-03-02T10:30:00Z")))
        .contains(Instant.parse("2026-03-02T14:00:00Z"));
  }

  @Test
  void keepsItsLocalHoursWhenTheClocksChange() {
    // Berlin springs forward on 29 March 2026: 02:00 becomes 03:00.
    MuteTime night = new MuteTime(List.of("sat"), "22:00", "06:00", "Europe/Berlin", null);

    assertThat(
            MuteClock.mutedUntil(
                List.of(night), SeverityLevel.MINOR, Instant.parse("2026-03-28T23:00:00Z")))
        .contains(Instant.parse("2026-03-29T04:00:00Z"));
  }
}
