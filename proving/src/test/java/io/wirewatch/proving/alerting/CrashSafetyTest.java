package io.wirewatch.proving.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.kafka.Broken;
import io.wirewatch.proving.alerting.KillSoak.Count;
import io.wirewatch.proving.alerting.KillSoak.Plan;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("long")
class CrashSafetyTest {
  @TempDir Path folder;

  @Test
  void losesAndDoublesNothingWhereverItIsKilled() throws Exception {
    Count count =
        KillSoak.run(new Plan(KillSoak.PLACES.size(), 20, 2, null, Duration.ofMinutes(3)), folder);

    System.out.println("counted " + count);
    assertThat(count.lost()).isEmpty();
    assertThat(count.doubled()).isEmpty();
    assertThat(count.disordered()).isEmpty();
    assertThat(count.repeats()).isLessThanOrEqualTo(count.kills() * 2);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Broken.RecordsBeforeSending.class,
        Broken.AtLeastOnce.class,
        Broken.ForgetsTooSoon.class,
        Broken.NeverRetries.class,
        Broken.RemembersDeadlinesInMemory.class
      })
  void noticesABrokenPromise(Class<?> parts) throws Exception {
    Count count =
        KillSoak.run(
            new Plan(KillSoak.PLACES.size(), 20, 1, parts, Duration.ofSeconds(30)), folder);

    System.out.println(parts.getSimpleName() + " counted " + count);
    assertThat(count.clean(1)).isFalse();
  }
}
