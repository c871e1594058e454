package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.proving.harness.Tools;
import io.wirewatch.runtime.metrics.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dashboards ask for what exists, and say what they show. */
class DashboardTest {
  private static final Path OPS = Path.of("..", "ops");
  private static final Pattern OURS = Pattern.compile("\\bwirewatch_[a-z0-9_]+");
  private static final Pattern ENDING =
      Pattern.compile("_(total|sum|count|max|bucket|seconds|bytes)$");

  @Test
  void noPanelAsksForAMetricThatDoesNotExist() throws IOException {
    Set<String> known =
        Stream.of(Metric.values())
            .map(metric -> metric.key().replace('.', '_'))
            .collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    for (JsonNode panel : panels()) {
      Matcher name = OURS.matcher(panel.get("targets").toString());
      while (name.find()) {
        if (!known.contains(bare(name.group()))) {
          unknown.add(panel.get("title").asText() + ": " + name.group());
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyPanelSaysWhatItShowsAndInWhichUnit() throws IOException {
    assertThat(panels())
        .allSatisfy(
            panel -> {
              assertThat(panel.path("description").asText()).isNotBlank();
              assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            });
  }

  @Test
  void prometheusReadsItsConfiguration() throws Exception {
    Path promtool = Tools.require("promtool");
    Path config = OPS.resolve("prometheus").resolve("prometheus.yml").toAbsolutePath().normalize();
    Tools.Said said =
        Tools.run(OPS, List.of(promtool.toString(), "check", "config", config.toString()));
    assertThat(said.exit()).as(said.out()).isZero();
  }

  private static String bare(String name) {
    String rest = name;
    for (Matcher ending = ENDING.matcher(rest); ending.find(); ending = ENDING.matcher(rest)) {
      rest = rest.substring(0, ending.start());
    }
    return rest;
  }

  private static List<JsonNode> panels() throws IOException {
    List<JsonNode> panels = new ArrayList<>();
    try (Stream<Path> files = Files.list(OPS.resolve("grafana").resolve("dashboards"))) {
      for (Path file : files.toList()) {
        Json.mapper().readTree(Files.readAllBytes(file)).get("panels").forEach(panels::add);
      }
    }
    assertThat(panels).isNotEmpty();
    return panels;
  }
}
