package io.wirewatch.proving.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.kafka.AlertingFailPoints;
import io.wirewatch.alerting.kafka.Broken;
import io.wirewatch.proving.alerting.Blow.Victim;
import io.wirewatch.proving.alerting.KillSoak.Plan;
import io.wirewatch.runtime.failpoint.FailPoints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five variants of alerting that break one promise each: the soak must show each one's own symptom,
 * or its green means nothing.
 */
@Tag("long")
class BrokenPromisesTest {
  /** Places that tell the variants apart; refusals and replays come in every life. */
  private static final List<Blow> BLOWS =
      List.of(
          new Blow(Victim.ALERTING, AlertingFailPoints.BETWEEN_DUE_AND_FIRE),
          new Blow(Victim.ALERTING, FailPoints.ALERTING_BEFORE_COMMIT),
          new Blow(Victim.ALERTING, AlertingFailPoints.MATCH_BEFORE_COMMIT));

  private static final Plan PLAN =
      new Plan(BLOWS, BLOWS.size(), Duration.ofHours(1), 1, 3, 2, null, Duration.ofSeconds(40));

  @TempDir Path folder;

  @Test
  void noticesEachOfFivePromisesBroken() throws Exception {
    Map<Class<?>, Predicate<SoakCount>> symptoms = new LinkedHashMap<>();
    symptoms.put(Broken.RecordsBeforeSending.class, count -> !count.lost().isEmpty());
    symptoms.put(Broken.AtLeastOnce.class, count -> !count.doubled().isEmpty());
    symptoms.put(Broken.ForgetsTooSoon.class, count -> !count.doubled().isEmpty());
    symptoms.put(Broken.NeverRetries.class, count -> !count.lost().isEmpty());
    symptoms.put(Broken.RemembersDeadlinesInMemory.class, count -> !count.lost().isEmpty());
    int noticed = 0;
    for (Map.Entry<Class<?>, Predicate<SoakCount>> variant : symptoms.entrySet()) {
      String name = variant.getKey().getSimpleName();
      SoakCount count = KillSoak.run(PLAN.with(variant.getKey()), folder.resolve(name));
      boolean red = variant.getValue().test(count);
      noticed += red ? 1 : 0;
      System.out.println(name + (red ? " noticed: " : " NOT noticed: ") + count);
    }
    System.out.println("broken variants noticed: " + noticed + " of " + symptoms.size());
    assertThat(noticed).isEqualTo(symptoms.size());
  }
}
