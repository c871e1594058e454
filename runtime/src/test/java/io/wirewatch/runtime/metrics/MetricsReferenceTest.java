package io.wirewatch.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page of metrics is the catalogue; {@code -Dwirewatch.rewrite=true} writes it anew. */
class MetricsReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "metrics.md");

  @Test
  void thePageSaysWhatTheCatalogueSays() throws IOException {
    if (Boolean.getBoolean("wirewatch.rewrite")) {
      Files.writeString(PAGE, MetricsReference.page());
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
        .as("docs/metrics.md is out of date: run this test with -Dwirewatch.rewrite=true")
        .isEqualTo(MetricsReference.page());
  }

  @Test
  void everyMetricAppearsUnderTheNamesThatThePageGives() {
    Meters meters = new Meters();
    for (Metric metric : Metric.values()) {
      record(meters, metric);
    }
    String scraped = meters.scrape();
    for (Metric metric : Metric.values()) {
      assertThat(metric.series())
          .allSatisfy(name -> assertThat(scraped).containsPattern("(?m)^" + name + "[ {]"));
    }
  }

  private static void record(Meters meters, Metric metric) {
    boolean named = metric.labels().stream().anyMatch(label -> label.type().isEmpty());
    if (named) {
      var values = metric.labels().stream().map(Label::key).toList();
      if (metric.kind() == Metric.Kind.GAUGE) {
        meters.named(metric, () -> 1, values);
      } else {
        meters.addNamed(metric, 1, values);
      }
      return;
    }
    Enum<?>[] values =
        metric.labels().stream()
            .map(label -> label.type().orElseThrow().getEnumConstants()[0])
            .toArray(Enum<?>[]::new);
    switch (metric.kind()) {
      case COUNTER -> meters.count(metric, values);
      case GAUGE -> meters.gauge(metric, () -> 1, values);
      case TIMER -> meters.time(metric, java.time.Duration.ofMillis(1), values);
      case SUMMARY -> meters.record(metric, 1, values);
    }
  }

  @Test
  void theJvmShowsWhatThePageSaysAndNothingElse() {
    Meters meters = new Meters();
    meters.bindJvm();
    var known =
        Arrays.stream(JvmMetric.values()).flatMap(metric -> metric.series().stream()).toList();
    assertThat(
            meters
                .scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .distinct())
        .isNotEmpty()
        .allMatch(known::contains);
  }
}
