package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.proving.harness.Tools;
import io.wirewatch.proving.ops.Dashboards.Dashboard;
import io.wirewatch.proving.ops.Dashboards.Panel;
import io.wirewatch.runtime.metrics.JvmMetric;
import io.wirewatch.runtime.metrics.Metric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dashboards ask for what exists, say what they show, and are what Grafana takes. */
class DashboardTest {
  /** A name before a selector, a bracket or an operator; what stands in quotes is no name. */
  private static final Pattern SERIES =
      Pattern.compile("\\b(?:wirewatch|jvm|process)_[a-z0-9_]+(?=[\\s{)\\[]|$)");

  private static final Pattern RUNBOOK = Pattern.compile("/public/runbook/([a-z-]+\\.md)");
  private static final int MOST_PANELS = 12;

  @TempDir Path folder;

  @Test
  void noPanelAsksForAMetricThatDoesNotExist() throws IOException {
    Set<String> known = new TreeSet<>();
    Stream.of(Metric.values()).forEach(metric -> known.addAll(metric.series()));
    Stream.of(JvmMetric.values()).forEach(metric -> known.addAll(metric.series()));
    List<String> unknown = new ArrayList<>();
    for (Panel panel : panels()) {
      for (Dashboards.Target target : panel.targets()) {
        Matcher name = SERIES.matcher(target.expression().replaceAll("\"[^\"]*\"", "\"\""));
        while (name.find()) {
          if (!known.contains(name.group())) {
            unknown.add(panel.title() + ": " + name.group());
          }
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
              assertThat(panel.json().path("description").asText()).isNotBlank();
              assertThat(panel.unit()).isNotBlank();
              assertThat(panel.json().at("/fieldConfig/defaults/thresholds/steps")).isNotEmpty();
            });
  }

  @Test
  void noDashboardHasMorePanelsThanOneCanRead() throws IOException {
    assertThat(Dashboards.all())
        .hasSize(5)
        .allSatisfy(one -> assertThat(one.panels()).hasSizeBetween(6, MOST_PANELS));
  }

  @Test
  void everyLinkToARunbookLeadsToAPage() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Dashboard dashboard : Dashboards.all()) {
      Matcher link = RUNBOOK.matcher(Files.readString(dashboard.file(), StandardCharsets.UTF_8));
      while (link.find()) {
        links++;
        if (!Files.exists(Dashboards.ROOT.resolve("docs/runbook").resolve(link.group(1)))) {
          broken.add(dashboard.name() + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(20);
  }

  /** Grafana's own types, from its schema package: an unknown or wrong field does not compile. */
  @Test
  void isWhatGrafanasTypesSay() throws Exception {
    Path npm = Tools.require("npm");
    Path check = Dashboards.ROOT.resolve("ops/grafana/check");
    for (String file :
        List.of("package.json", "package-lock.json", "tsconfig.json", "dashboard.ts")) {
      Files.copy(check.resolve(file), folder.resolve(file));
    }
    for (Dashboard dashboard : Dashboards.all()) {
      // A literal is checked field by field; an imported JSON file is not.
      Files.writeString(
          folder.resolve(dashboard.name() + ".ts"),
          "import type { Dashboard } from './dashboard.js';\nexport const written: Dashboard = "
              + Files.readString(dashboard.file(), StandardCharsets.UTF_8)
              + ";\n");
    }
    String cache = "--cache=" + folder.resolve("npm-cache");
    Tools.Said installed =
        Tools.run(
            folder, List.of(npm.toString(), "ci", "--no-audit", "--no-fund", "--silent", cache));
    assertThat(installed.exit()).as(installed.out()).isZero();
    Path tsc = folder.resolve("node_modules/.bin/tsc");
    Tools.Said said = Tools.run(folder, List.of(tsc.toString(), "-p", "."));
    assertThat(said.exit()).as(said.out()).isZero();
  }

  private static List<Panel> panels() throws IOException {
    return Dashboards.all().stream().flatMap(one -> one.panels().stream()).toList();
  }
}
