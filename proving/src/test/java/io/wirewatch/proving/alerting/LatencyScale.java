package io.wirewatch.proving.alerting;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.proving.harness.WirewatchProcess;
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
 * Measures the time from an enriched article in the log to its webhook at the receiver, on the
 * embedded broker. Arguments: articles a second, seconds, result file.
 */
public final class LatencyScale {
  private static final int WARM_UP = 20;

  private LatencyScale() {}

  public static void main(String[] args) throws Exception {
    int rate = Integer.parseInt(args[0]);
    int seconds = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("latency");
    try (AlertingStage stage = new AlertingStage(folder, 1)) {
      stage.subscribe(null);
      try (WirewatchProcess process = stage.alerting(null, null)) {
        process.awaitLine(line -> line.equals(AlertingMain.READY), Duration.ofMinutes(3));
        Map<String, Long> published = publish(stage, rate, seconds + WARM_UP);
        stage.receivers().awaitQuiet(Duration.ofSeconds(5), Duration.ofMinutes(2));
        Map<String, Long> arrivals = stage.receivers().arrivals(0);
        List<Long> millis = new ArrayList<>();
        for (int i = rate * WARM_UP; i < published.size(); i++) {
          Long arrived = arrivals.get("a" + i);
          if (arrived != null) {
            millis.add(arrived - published.get("a" + i));
          }
        }
        millis.sort(null);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ended", Instant.now().toString());
        result.put("articlesASecond", rate);
        result.put("articles", published.size() - rate * WARM_UP);
        result.put("received", millis.size());
        result.put("p50Millis", millis.get(millis.size() / 2));
        result.put("p99Millis", millis.get(millis.size() * 99 / 100));
        result.put("maxMillis", millis.get(millis.size() - 1));
        result.put("loadAverage", Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        String text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result);
        System.out.println(text);
        Files.writeString(Path.of(args[2]), text + "\n");
      }
    }
    System.exit(0);
  }

  private static Map<String, Long> publish(AlertingStage stage, int rate, int seconds)
      throws InterruptedException {
    Map<String, Long> published = new HashMap<>();
    CountDownLatch never = new CountDownLatch(1);
    long began = System.nanoTime();
    for (int i = 0; i < rate * seconds; i++) {
      long due = began + i * 1_000_000_000L / rate;
      never.await(Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS);
      published.put("a" + i, System.currentTimeMillis());
      stage.publish("a" + i, "s" + i);
    }
    stage.flush();
    return published;
  }
}
