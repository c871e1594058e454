package io.wirewatch.enrich.kafka;

import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the times that a record bears into the metric of the steps. */
final class StepTimes {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Map<String, Label.Step> STEPS =
      Arrays.stream(Label.Step.values())
          .collect(Collectors.toMap(Label::spelling, Function.identity()));

  private StepTimes() {}

  static void record(Map<String, Double> millis, Meters meters) {
    millis.forEach(
        (name, took) ->
            meters.time(
                Metric.ENRICH_STEP_TIME,
                Duration.ofNanos((long) (took * NANOS_PER_MILLI)),
                STEPS.getOrDefault(name, Label.Step.OTHER)));
  }
}
