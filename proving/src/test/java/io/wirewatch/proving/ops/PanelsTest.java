package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.proving.harness.Prometheus;
import io.wirewatch.proving.harness.Tools;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.proving.ops.Dashboards.Dashboard;
import io.wirewatch.proving.ops.Dashboards.Panel;
import io.wirewatch.proving.ops.Dashboards.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every panel shows something: a real Prometheus scrapes the whole system while the sample newsroom
 * tells its story, and each panel's queries are asked of it.
 *
 * <p>{@code -Dwirewatch.rewrite=true} also draws what they gave into {@code docs/images}.
 */
class PanelsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int MOST_SERIES = 2_000;

  @TempDir Path folder;

  @Test
  void everyPanelShowsDataWhileTheNewsroomTellsItsStory() throws Exception {
    Tools.require("prometheus");
    Instant from = Instant.now();
    try (WirewatchProcess up = up()) {
      String line = up.awaitLine(said -> said.strip().startsWith("desk "), PATIENCE);
      String target = line.strip().replaceFirst("desk +http://", "").replaceFirst("/$", "");
      Path rules = Dashboards.ROOT.resolve("ops/prometheus/rules/wirewatch.yml");
      try (Prometheus prometheus =
          Prometheus.start(
              folder.resolve("prometheus"), List.of(target), List.of(rules), null, EVERY)) {
        Set<String> empty = awaitData(prometheus);
        if (Boolean.getBoolean("wirewatch.rewrite")) {
          prometheus.pause(Duration.ofMinutes(3));
          draw(prometheus, from);
        }
        assertThat(empty).as("panels without data").isEmpty();
        double series = value(prometheus.query("count({job=\"wirewatch\"})"));
        assertThat(series).as("series of all services in one process").isLessThan(MOST_SERIES);
        assertThat(value(prometheus.query("sum(wirewatch_audit_missing)"))).isZero();
        assertThat(prometheus.isFiring("WirewatchWatchdog")).isTrue();
      }
    }
  }

  private WirewatchProcess up() throws Exception {
    String data = folder.resolve("data").toString();
    return WirewatchProcess.launcher(
        folder, "up", Dashboards.ROOT, List.of("up", "--data", data, "--port", "0"));
  }

  /** Asks until all have data; gives those that have none when patience ends. */
  private static Set<String> awaitData(Prometheus prometheus) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Set<String> empty = withoutData(prometheus);
    while (!empty.isEmpty() && System.nanoTime() < until) {
      prometheus.pause(EVERY);
      empty = withoutData(prometheus);
    }
    return empty;
  }

  private static Set<String> withoutData(Prometheus prometheus) throws Exception {
    Set<String> empty = new TreeSet<>();
    for (Dashboard dashboard : Dashboards.all()) {
      for (Panel panel : dashboard.panels()) {
        for (Target target : panel.targets()) {
          if (!hasNumber(prometheus.query(target.expression()))) {
            empty.add(dashboard.name() + " / " + panel.title() + ": " + target.expression());
          }
        }
      }
    }
    return empty;
  }

  private static boolean hasNumber(JsonNode samples) {
    for (JsonNode sample : samples) {
      if (!sample.at("/value/1").asText().equals("NaN")) {
        return true;
      }
    }
    return false;
  }

  private static double value(JsonNode samples) {
    return samples.at("/0/value/1").asDouble(Double.NaN);
  }

  private static void draw(Prometheus prometheus, Instant from) throws Exception {
    Path images = Dashboards.ROOT.resolve("docs/images");
    for (Dashboard dashboard : Dashboards.all()) {
      String svg = new DashboardPlot(prometheus, from, Instant.now()).svg(dashboard);
      Files.writeString(images.resolve("dashboard-" + dashboard.name() + ".svg"), svg);
    }
  }
}
