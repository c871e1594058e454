package io.wirewatch.proving.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The dashboards as they lie in the checkout. */
final class Dashboards {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Dashboards() {}

  /**
   * One dashboard.
   *
   * @param name of its file, without the ending
   */
  record Dashboard(String name, Path file, JsonNode json) {
    List<Panel> panels() {
      List<Panel> panels = new ArrayList<>();
      json.get("panels").forEach(panel -> panels.add(new Panel(name, panel)));
      return panels;
    }
  }

  /** A panel and the dashboard it stands on. */
  record Panel(String dashboard, JsonNode json) {
    String title() {
      return json.get("title").asText();
    }

    String unit() {
      return json.at("/fieldConfig/defaults/unit").asText();
    }

    /** Its queries: expression and legend. */
    List<Target> targets() {
      List<Target> targets = new ArrayList<>();
      json.get("targets")
          .forEach(
              t -> targets.add(new Target(t.get("expr").asText(), t.get("legendFormat").asText())));
      return targets;
    }
  }

  /** A query of a panel. */
  record Target(String expression, String legend) {}

  static List<Dashboard> all() throws IOException {
    List<Dashboard> all = new ArrayList<>();
    Path folder = ROOT.resolve("ops").resolve("grafana").resolve("dashboards");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        all.add(new Dashboard(name, file, Json.mapper().readTree(Files.readAllBytes(file))));
      }
    }
    return all;
  }
}
