package io.wirewatch.proving.ingest.scale;

import com.sun.management.OperatingSystemMXBean;
import io.wirewatch.ingest.app.IngestService;
import io.wirewatch.ingest.app.IngestSettings;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.egress.LoopbackDoor;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The ingest service as a process of its own, behind a door where every name is one loopback port:
 * {@code ScaleIngest PORT key=value…}. It answers questions on standard input, a line each.
 */
public final class ScaleIngest {
  static final String READY = "READY";
  static final String COST = "cost";
  static final String PROFILE = "profile";
  static final String SHARES = "shares";

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Map<Long, String> groups = new HashMap<>();
  private final Map<Long, Long> nanos = new HashMap<>();
  private Profile profile;

  private ScaleIngest() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> flags = new HashMap<>();
    for (int i = 1; i < arguments.length; i++) {
      String[] pair = arguments[i].split("=", 2);
      flags.put(pair[0], pair[1]);
    }
    Settings settings =
        new SettingsReader(KafkaSettings.all(), EgressSettings.all(), IngestSettings.all())
            .flags(flags)
            .read();
    Meters meters = new Meters();
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(10));
    IngestService.parts(
            settings,
            meters,
            FailPoints.load(),
            LoopbackDoor.to(Integer.parseInt(arguments[0]), meters))
        .components()
        .forEach(lifecycle::add);
    Runtime.getRuntime().addShutdownHook(new Thread(lifecycle::close));
    lifecycle.start();
    while (lifecycle.checks().values().stream().anyMatch(c -> c instanceof Check.NotReady)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    System.out.println(READY);
    new ScaleIngest().answer();
  }

  private void answer() throws Exception {
    Thread sampler = new Thread(this::sample, "cost");
    sampler.setDaemon(true);
    sampler.start();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
      switch (asked) {
        case COST -> System.out.println(COST + " " + cost());
        case PROFILE -> {
          profile = new Profile();
          System.out.println(PROFILE + " begun");
        }
        default -> System.out.println(SHARES + " " + profile.shares());
      }
    }
    System.exit(0);
  }

  /** Threads end and take their account with them: it is read every second. */
  private void sample() {
    try {
      while (true) {
        threads();
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void threads() {
    var threads = ManagementFactory.getThreadMXBean();
    for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
      long spent = info == null ? -1 : threads.getThreadCpuTime(info.getThreadId());
      if (spent >= 0) {
        nanos.put(info.getThreadId(), spent);
        groups.put(info.getThreadId(), group(info.getThreadName()));
      }
    }
  }

  /** Processor seconds by group of threads and of the whole process, and the live heap. */
  private synchronized String cost() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    threads();
    Map<String, Double> seconds = new TreeMap<>();
    nanos.forEach((id, spent) -> seconds.merge(groups.get(id), spent / 1e9, Double::sum));
    seconds.put("all", SYSTEM.getProcessCpuTime() / 1e9);
    seconds.put("heap", heap / 1e6);
    return seconds.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }

  private static String group(String thread) {
    if (thread.startsWith("ingest-worker")) {
      return "workers";
    }
    if (thread.startsWith("ingest-rounds")) {
      return "agenda";
    }
    if (thread.startsWith("kafka-producer") && !thread.contains("identity")) {
      return "producers";
    }
    if (thread.contains("identity")) {
      return "identity";
    }
    return "others";
  }
}
