package io.wirewatch.alerting.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  @Property(tries = 200)
  void triesAtLeastTenTimesOverAtLeastThreeDays(@ForAll long seed) {
    Random random = new Random(seed);
    Instant now = START;
    int attempts = 1;
    Optional<Instant> next = RetrySchedule.next(attempts, now, null, random.nextDouble());
    while (next.isPresent()) {
      assertThat(next.get()).isAfter(now);
      now = next.get();
      attempts++;
      next = RetrySchedule.next(attempts, now, null, random.nextDouble());
    }
    assertThat(attempts).isGreaterThanOrEqualTo(10).isEqualTo(RetrySchedule.attempts());
    assertThat(Duration.between(START, now)).isGreaterThanOrEqualTo(Duration.ofHours(72));
    assertThat(now).isBeforeOrEqualTo(RetrySchedule.deadline(START));
  }

  @Property(tries = 200)
  void neverReturnsBeforeTheEndpointAskedNorLaterThanADay(
      @ForAll @IntRange(min = 1, max = 10) int attempts,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seconds) {
    Duration asked = Duration.ofSeconds(seconds);
    Instant next = RetrySchedule.next(attempts, START, asked, 0).orElseThrow();
    Duration least = asked.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : asked;

    assertThat(Duration.between(START, next)).isGreaterThanOrEqualTo(least);
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    assertThat(RetrySchedule.next(RetrySchedule.attempts(), START, null, 0)).isEmpty();
  }
}
