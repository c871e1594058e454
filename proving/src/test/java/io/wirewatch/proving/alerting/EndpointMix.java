package io.wirewatch.proving.alerting;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.proving.harness.WirewatchProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Measures what failing endpoints cost the healthy ones: one hundred endpoints take the same
 * stream, first all healthy, then with forty that fail in ten ways. Both runs are of the same
 * process image on the same machine, one after the other, in turn. Argument: result file.
 */
public final class EndpointMix {
  private static final int ENDPOINTS = 100;
  private static final int FAILING = 40;
  private static final int ARTICLES = 90;
  private static final int ROUNDS = 3;
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final Duration SETTLE = Duration.ofSeconds(20);

  private EndpointMix() {}

  public static void main(String[] args) throws Exception {
    List<Run> healthy = new ArrayList<>();
    List<Run> mixed = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      healthy.add(run(0));
      mixed.add(run(FAILING));
      System.out.println("healthy " + healthy.get(round) + ", mixed " + mixed.get(round));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ended", Instant.now().toString());
    result.put("endpoints", ENDPOINTS);
    result.put("failingInTheMixedRuns", FAILING);
    result.put("waysOfFailing", FailingEndpoints.Way.values().length);
    result.put("healthyRuns", healthy);
    result.put("mixedRuns", mixed);
    result.put("ratioOfP99Medians", median(mixed) / (double) median(healthy));
    String text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result);
    System.out.println(text);
    Files.writeString(Path.of(args[0]), text + "\n");
    System.exit(0);
  }

  /**
   * What a run showed, of the sixty endpoints that are healthy in both kinds of run.
   *
   * @param delivered to them
   * @param p50 milliseconds from publishing the enriched article to the receiver's answer
   * @param p99 of the same
   * @param threadsBefore of alerting, when a third of the stream has passed
   * @param threadsAfter at its end
   * @param heapBefore megabytes of live objects, at a third
   * @param heapAfter at its end
   */
  record Run(
      int delivered,
      long p50,
      long p99,
      int threadsBefore,
      int threadsAfter,
      int heapBefore,
      int heapAfter) {}

  private static Run run(int failing) throws Exception {
    Path folder = Files.createTempDirectory("endpoint-mix");
    try (FailingEndpoints bad = new FailingEndpoints();
        AlertingStage stage = new AlertingStage(folder, ENDPOINTS, failing, bad)) {
      stage.subscribe(null);
      try (WirewatchProcess process = stage.alerting(null, null)) {
        process.awaitLine(line -> line.equals(AlertingMain.READY), Duration.ofMinutes(3));
        CountDownLatch clock = new CountDownLatch(1);
        clock.await(SETTLE.toMillis(), TimeUnit.MILLISECONDS);
        Map<String, Long> published = new HashMap<>();
        int[] before = {0, 0};
        for (int i = 0; i < ARTICLES; i++) {
          String id = "a" + i;
          published.put(id, System.currentTimeMillis());
          stage.publish(id, "s" + i);
          if (i == ARTICLES / 3) {
            before = of(process);
          }
          clock.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        clock.await(SETTLE.toMillis(), TimeUnit.MILLISECONDS);
        int[] after = of(process);
        List<Long> millis = latencies(stage, published);
        return new Run(
            millis.size(),
            millis.get(millis.size() / 2),
            millis.get(millis.size() * 99 / 100),
            before[0],
            after[0],
            before[1],
            after[1]);
      }
    }
  }

  private static List<Long> latencies(AlertingStage stage, Map<String, Long> published) {
    List<Long> millis = new ArrayList<>();
    for (int i = FAILING; i < ENDPOINTS; i++) {
      stage
          .receivers()
          .arrivals(i)
          .forEach((article, at) -> millis.add(at - published.get(article)));
    }
    millis.sort(null);
    return millis;
  }

  /** Threads and megabytes of live objects of a process. */
  private static int[] of(WirewatchProcess process) throws IOException {
    String pid = String.valueOf(process.handle().pid());
    int threads = 0;
    for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
      if (line.startsWith("Threads:")) {
        threads = Integer.parseInt(line.substring(8).strip());
      }
    }
    String[] total = jcmd(pid, "GC.class_histogram").strip().split("\\s+");
    long bytes = Long.parseLong(total[total.length - 1]);
    return new int[] {threads, (int) (bytes >> 20)};
  }

  private static String jcmd(String pid, String command) throws IOException {
    Process asked =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, command)
            .redirectErrorStream(true)
            .start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static long median(List<Run> runs) {
    return runs.stream().map(Run::p99).sorted().toList().get(runs.size() / 2);
  }
}
