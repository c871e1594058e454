package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.proving.harness.Tools;
import io.wirewatch.runtime.metrics.JvmMetric;
import io.wirewatch.runtime.metrics.Metric;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each alarm fires when it should and is quiet when it should, and says what to do. */
class AlarmsTest {
  private static final Path OPS = Dashboards.ROOT.resolve("ops");
  private static final Path RULES = OPS.resolve("prometheus/rules/wirewatch.yml");
  private static final Path CASES = OPS.resolve("prometheus/tests/wirewatch.test.yml");
  private static final Path BOOKS = Dashboards.ROOT.resolve("docs/runbook");
  private static final Pattern OURS = Pattern.compile("\\b(?:wirewatch|jvm|process)_[a-z0-9_]+");

  @Test
  void prometheusReadsItsConfiguration() throws Exception {
    promtool(OPS, "check", "config", OPS.resolve("prometheus/prometheus.yml").toString());
  }

  @Test
  void alarmsFireAndAreQuietAsTheirCasesSay() throws Exception {
    promtool(CASES.getParent(), "test", "rules", CASES.getFileName().toString());
  }

  @Test
  void everyAlarmHasACaseInWhichItFiresAndOneInWhichItIsQuiet() throws IOException {
    Set<String> firing = new TreeSet<>();
    Set<String> quiet = new TreeSet<>();
    for (Map<String, Object> test : list(yaml(CASES).get("tests"))) {
      for (Map<String, Object> one : list(test.get("alert_rule_test"))) {
        String alarm = String.valueOf(one.get("alertname"));
        (list(one.get("exp_alerts")).isEmpty() ? quiet : firing).add(alarm);
      }
    }
    Set<String> alarms = new TreeSet<>(alarms().stream().map(AlarmsTest::name).toList());
    assertThat(firing).isEqualTo(alarms);
    alarms.remove("WirewatchWatchdog"); // It is never quiet: that is its use.
    assertThat(quiet).isEqualTo(alarms);
  }

  @Test
  void noAlarmAsksForAMetricThatDoesNotExist() throws IOException {
    Set<String> known = new TreeSet<>();
    Stream.of(Metric.values()).forEach(metric -> known.addAll(metric.series()));
    Stream.of(JvmMetric.values()).forEach(metric -> known.addAll(metric.series()));
    for (Map<String, Object> alarm : alarms()) {
      Matcher name = OURS.matcher(String.valueOf(alarm.get("expr")));
      while (name.find()) {
        assertThat(known).as(name(alarm)).contains(name.group());
      }
    }
  }

  @Test
  void everyAlarmHasAPageThatSaysWhatItMeansWhereToLookAndWhatToDo() throws IOException {
    for (Map<String, Object> alarm : alarms()) {
      String url = String.valueOf(((Map<?, ?>) alarm.get("annotations")).get("runbook_url"));
      Path page = BOOKS.resolve(url.substring(url.lastIndexOf('/') + 1));
      assertThat(Files.readString(page, StandardCharsets.UTF_8))
          .as("%s in %s", name(alarm), page)
          .contains("`" + name(alarm) + "`")
          .contains("## What it means", "## Look here", "## Do this");
    }
  }

  @Test
  void everyLinkOfARunbookLeadsToAFile() throws IOException {
    Pattern link = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");
    List<String> broken = new ArrayList<>();
    try (Stream<Path> pages = Files.list(BOOKS)) {
      for (Path page : pages.toList()) {
        Matcher found = link.matcher(Files.readString(page, StandardCharsets.UTF_8));
        while (found.find()) {
          if (!Files.exists(page.resolveSibling(found.group(1)))) {
            broken.add(page.getFileName() + ": " + found.group(1));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void alertmanagerTakesItsConfigurationAndSendsEachAlarmWhereItBelongs() throws Exception {
    Path amtool = Tools.require("amtool");
    String config = OPS.resolve("alertmanager/alertmanager.yml").toString();
    Tools.Said checked = Tools.run(OPS, List.of(amtool.toString(), "check-config", config));
    assertThat(checked.exit()).as(checked.out()).isZero();
    for (Map<String, Object> alarm : alarms()) {
      String severity = String.valueOf(((Map<?, ?>) alarm.get("labels")).get("severity"));
      Tools.Said routed =
          Tools.run(
              OPS,
              List.of(
                  amtool.toString(),
                  "config",
                  "routes",
                  "test",
                  "--config.file=" + config,
                  "alertname=" + name(alarm),
                  "severity=" + severity));
      String expected =
          switch (severity) {
            case "page" -> "pager";
            case "ticket" -> "tickets";
            default -> "dead-mans-switch";
          };
      assertThat(routed.out().strip()).as(name(alarm)).endsWith(expected);
    }
  }

  private static void promtool(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Tools.require("promtool").toString()));
    command.addAll(List.of(arguments));
    Tools.Said said = Tools.run(folder, command);
    assertThat(said.exit()).as(said.out()).isZero();
  }

  private static List<Map<String, Object>> alarms() throws IOException {
    return list(list(yaml(RULES).get("groups")).get(0).get("rules"));
  }

  private static String name(Map<String, Object> alarm) {
    return String.valueOf(alarm.get("alert"));
  }

  @SuppressWarnings("unchecked") // the shape of Prometheus' files
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }

  private static Map<String, Object> yaml(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }
}
