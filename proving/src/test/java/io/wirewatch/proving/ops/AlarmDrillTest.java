package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.proving.harness.Alertmanager;
import io.wirewatch.proving.harness.Prometheus;
import io.wirewatch.proving.harness.RunningSystem;
import io.wirewatch.proving.harness.Tools;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pager rings when a part stops: each service in a process of its own, a real Prometheus and
 * Alertmanager with our rules and routes, and the canary on its way through all of them.
 */
class AlarmDrillTest {
  private static final Path OPS = Dashboards.ROOT.resolve("ops");
  private static final String SLOW = "WirewatchSlow";
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration CAUGHT_WITHIN = Duration.ofMinutes(2);
  private static final List<String> SERVICES = List.of("ingest", "enrich", "alerting", "canary");

  @TempDir Path folder;

  private final Map<String, Integer> ports = new LinkedHashMap<>();

  @Test
  @Tag("long")
  void aStoppedServicePagesWithinTwoMinutesAndTheCanaryGoesOnAfterwards() throws Exception {
    try (RunningSystem system = system();
        Alertmanager alertmanager = alertmanager();
        Prometheus prometheus = prometheus(alertmanager)) {
      start(system, prometheus);
      alertmanager.await(
          told -> told.receiver().equals("alive"), PATIENCE, "the sign of life of the watchdog");
      stopAndSeeThePagerRing("enrich", system, alertmanager);
      restart("enrich", system, alertmanager, prometheus);
    }
  }

  @Test
  @Tag("long")
  void eachSingleStoppedComponentPagesWithinTwoMinutes() throws Exception {
    try (RunningSystem system = system();
        Alertmanager alertmanager = alertmanager();
        Prometheus prometheus = prometheus(alertmanager)) {
      start(system, prometheus);
      for (String service : SERVICES) {
        stopAndSeeThePagerRing(service, system, alertmanager);
        restart(service, system, alertmanager, prometheus);
      }
      system.stopBroker();
      alertmanager.await(
          AlarmDrillTest::isPaged, CAUGHT_WITHIN, "the pager, after the broker stopped");
    }
  }

  private RunningSystem system() throws Exception {
    Tools.require("prometheus");
    for (String service : SERVICES) {
      ports.put(service, EmbeddedBroker.freePort());
    }
    int canary = EmbeddedBroker.freePort();
    String authority = "127.0.0.1:" + canary;
    return RunningSystem.on(
        folder,
        Map.of(
            "canary.port",
            String.valueOf(canary),
            "ingest.canary",
            authority,
            "egress.allowed",
            authority,
            "alerting.endpoints.canary.url",
            "http://" + authority + "/hook"));
  }

  private Alertmanager alertmanager() throws Exception {
    return Alertmanager.start(
        folder.resolve("alertmanager"), OPS.resolve("alertmanager/alertmanager.yml"));
  }

  private Prometheus prometheus(Alertmanager alertmanager) throws Exception {
    return Prometheus.start(
        folder.resolve("prometheus"),
        ports.values().stream().map(port -> "127.0.0.1:" + port).toList(),
        List.of(OPS.resolve("prometheus/rules/wirewatch.yml")),
        alertmanager.address(),
        EVERY);
  }

  private void start(RunningSystem system, Prometheus prometheus) throws Exception {
    for (String service : SERVICES) {
      system.start(service, ports.get(service));
    }
    awaitCalm(prometheus);
  }

  private static void stopAndSeeThePagerRing(
      String service, RunningSystem system, Alertmanager alertmanager) {
    alertmanager.forget();
    system.service(service).kill();
    long stopped = System.nanoTime();
    Alertmanager.Told told =
        alertmanager.await(
            AlarmDrillTest::isPaged, CAUGHT_WITHIN, "the pager, after " + service + " stopped");
    System.out.printf(
        "%s stopped: %s (%s) after %d s%n",
        service, told.alarm(), told.summary(), (System.nanoTime() - stopped) / 1_000_000_000);
  }

  /** How fast the machine of the test is proves nothing. */
  private static boolean isPaged(Alertmanager.Told told) {
    return told.receiver().equals("pager") && told.firing() && !told.alarm().equals(SLOW);
  }

  private void restart(
      String service, RunningSystem system, Alertmanager alertmanager, Prometheus prometheus)
      throws Exception {
    system.start(service, ports.get(service));
    awaitCalm(prometheus);
  }

  /** Until canaries arrive in time and no alarm that pages is firing. */
  private static void awaitCalm(Prometheus prometheus) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!isCalm(prometheus)) {
      assertThat(System.nanoTime())
          .as(
              "calm within %s; alarms: %s; canary: %s",
              PATIENCE,
              prometheus.query("ALERTS"),
              prometheus.query("{__name__=~\"wirewatch_(canary|oldest|lag).*\"}"))
          .isLessThan(until);
      prometheus.pause(EVERY);
    }
  }

  private static boolean isCalm(Prometheus prometheus) throws Exception {
    boolean arriving = !prometheus.query("wirewatch_canary_arrived_total > 0").isEmpty();
    boolean paging =
        !prometheus
            .query("ALERTS{severity=\"page\",alertstate=\"firing\",alertname!=\"" + SLOW + "\"}")
            .isEmpty();
    return arriving && !paging;
  }
}
