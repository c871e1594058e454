package io.wirewatch.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MetersTest {
  private final Meters meters = new Meters();

  @Test
  void refusesLabelsOutsideTheClosedSet() {
    assertThatThrownBy(() -> meters.count(Metric.DEAD_LETTERS, Reason.GONE, Stage.ENRICH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> meters.count(Metric.DEAD_LETTERS, Stage.ENRICH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> meters.time(Metric.DEAD_LETTERS, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsAndTimes() {
    meters.count(Metric.DEAD_LETTERS, Stage.ENRICH, Reason.NOT_JSON);
    meters.time(Metric.MATCH_TIME, Duration.ofMillis(3));
    meters.record(Metric.CANDIDATES, 7);
    meters.gauge(Metric.SUBSCRIPTIONS, () -> 12);

    assertThat(meters.scrape())
        .contains("wirewatch_dead_letters_total{reason=\"not-json\",stage=\"enrich\"} 1.0")
        .contains("wirewatch_alerting_match_seconds_bucket{le=\"0.005\"} 1")
        .contains("wirewatch_alerting_candidates_sum 7.0")
        .contains("wirewatch_alerting_subscriptions 12.0");
  }

  @Test
  void namesEachMetricOnceAndInOurOwnSpace() {
    assertThat(Arrays.stream(Metric.values()).map(Metric::key)).doesNotHaveDuplicates();
    assertThat(Metric.values())
        .allSatisfy(metric -> assertThat(metric.key()).matches("wirewatch(\\.[a-z]+)+"));
  }
}
