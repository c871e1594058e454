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

@Tag("long")
class CrashSafetyTest {
  @TempDir Path folder;

  @Test
  void losesAndDoublesNothingWhereverItIsKilled() throws Exception {
    Count count =
        KillSoak.run(new Plan(KillSoak.PLACES.size(), 20, 2, null, Duration.ofMinutes(1)), folder);

    System.out.println("counted " + count);
    assertThat(count.lost()).isEmpty();
    assertThat(count.doubled()).isEmpty();
    assertThat(count.disordered()).isEmpty();
    assertThat(count.repeats()).isLessThanOrEqualTo(count.kills() * 2);
  }

  @Test
  void noticesThatADeliveryIsRecordedBeforeItIsSent() throws Exception {
    assertThat(broken(Broken.RecordsBeforeSending.class).lost()).isNotEmpty();
  }

  @Test
  void noticesThatAlertsAreWrittenOutsideATransaction() throws Exception {
    assertThat(broken(Broken.AtLeastOnce.class).doubled()).isNotEmpty();
  }

  @Test
  void noticesThatMatchedArticlesAreForgottenTooSoon() throws Exception {
    assertThat(broken(Broken.ForgetsTooSoon.class).doubled()).isNotEmpty();
  }

  @Test
  void noticesThatAFailedDeliveryIsDropped() throws Exception {
    assertThat(broken(Broken.NeverRetries.class).lost()).isNotEmpty();
  }

  @Test
  void noticesThatDeadlinesAreHeldInMemory() throws Exception {
    assertThat(broken(Broken.RemembersDeadlinesInMemory.class).lost()).isNotEmpty();
  }

  private Count broken(Class<?> parts) throws Exception {
    Count count =
        KillSoak.run(
            new Plan(KillSoak.PLACES.size(), 20, 1, parts, Duration.ofSeconds(25)), folder);
    System.out.println(parts.getSimpleName() + " counted " + count);
    return count;
  }
}
