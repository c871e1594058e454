package io.wirewatch.proving.alerting;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.proving.harness.WirewatchProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Measures how soon an applied change judges: subscriptions are changed one after the other while
 * articles come every ten milliseconds; of each change, the time until the first article that was
 * judged by it. Arguments: changes, result file.
 */
public final class ApplyScale {
  private static final int ARTICLES_A_CHANGE = 60;
  private static final long EVERY_MILLIS = 10;

  private ApplyScale() {}

  public static void main(String[] args) throws Exception {
    int changes = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("apply");
    try (AlertingStage stage = new AlertingStage(folder, 1)) {
      stage.subscribe(null);
      try (WirewatchProcess process = stage.alerting(null, null)) {
        process.awaitLine(line -> line.equals(AlertingMain.READY), Duration.ofMinutes(3));
        CountDownLatch clock = new CountDownLatch(1);
        List<Long> applied = new ArrayList<>();
        Map<String, Long> published = new TreeMap<>();
        for (int change = 0; change < changes; change++) {
          stage.put(version(stage.book().get("attacks-0"), change + 2));
          stage.flush();
          applied.add(System.currentTimeMillis());
          for (int i = 0; i < ARTICLES_A_CHANGE; i++) {
            String id = "c%04d-%03d".formatted(change, i);
            published.put(id, System.currentTimeMillis());
            stage.publishOther(id);
            stage.flush();
            clock.await(EVERY_MILLIS, TimeUnit.MILLISECONDS);
          }
        }
        stage.receivers().pass(Duration.ofSeconds(5));
        write(args[1], applied, published, stage.read(Topics.MATCH_SUMMARIES));
      }
    }
    System.exit(0);
  }

  private static Subscription version(Subscription one, int version) {
    return one.toBuilder().query("title:attack OR title:change" + version).version(version).build();
  }

  private static void write(
      String file, List<Long> applied, Map<String, Long> published, List<MatchSummary> summaries)
      throws Exception {
    Map<String, Long> offsets = new TreeMap<>();
    summaries.forEach(one -> offsets.put(one.articleId(), one.bookOffset()));
    List<Long> millis = new ArrayList<>();
    for (int change = 0; change < applied.size(); change++) {
      // One subscription was written before the first change, and each change is one record.
      long wanted = change + 2;
      for (Map.Entry<String, Long> article : published.entrySet()) {
        Long offset = offsets.get(article.getKey());
        if (offset != null && offset >= wanted && article.getValue() >= applied.get(change)) {
          millis.add(article.getValue() - applied.get(change));
          break;
        }
      }
    }
    millis.sort(null);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ended", Instant.now().toString());
    result.put("changes", applied.size());
    result.put("changesThatJudged", millis.size());
    result.put("p50Millis", millis.get(millis.size() / 2));
    result.put("p99Millis", millis.get(millis.size() * 99 / 100));
    result.put("maxMillis", millis.get(millis.size() - 1));
    String text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result);
    System.out.println(text);
    Files.writeString(Path.of(file), text + "\n");
  }
}
