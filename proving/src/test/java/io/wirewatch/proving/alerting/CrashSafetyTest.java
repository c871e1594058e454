package io.wirewatch.proving.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.proving.alerting.KillSoak.Plan;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Alerting and its broker are killed with SIGKILL at each named place, under the load of some
 * twenty thousand alerts; what counts is what the receivers got.
 */
@Tag("long")
class CrashSafetyTest {
  private static final Plan PLAN =
      new Plan(
          Blow.all().subList(0, Blow.NAMED),
          15,
          Duration.ofHours(1),
          5,
          13,
          44,
          null,
          Duration.ofMinutes(2));
  private static final int ALERTS = 20_000;

  @TempDir Path folder;

  @Test
  void losesAndDoublesNothingWhereverItIsKilled() throws Exception {
    SoakCount count = KillSoak.run(PLAN, folder);

    System.out.println("crash safety: " + count);
    assertThat(count.lost()).isEmpty();
    assertThat(count.doubled()).isEmpty();
    assertThat(count.disordered()).isEmpty();
    assertThat(count.unbalanced()).isEmpty();
    assertThat(count.kills()).isGreaterThanOrEqualTo(10);
    assertThat(count.alerts()).isGreaterThanOrEqualTo(ALERTS);
    // One delivery of each endpoint may be under way when a process dies.
    assertThat(count.repeats()).isLessThanOrEqualTo(count.alertingKills() * 2 * PLAN.subscribers());
  }
}
