package io.wirewatch.proving.alerting;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.proving.alerting.KillSoak.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/**
 * The long soak, on several stages side by side, and the file with its result. Each stage has a
 * broker, an alerting and subscribers of its own; a stage mostly waits for what a kill left to run
 * out. Arguments: SIGKILLs, alerts, result file, minutes after which it ends with what it has,
 * stages.
 */
public final class LongSoak {
  private static final int SUBSCRIBERS = 100;
  private static final int REPORTS = 13;

  private LongSoak() {}

  public static void main(String[] args) throws Exception {
    int kills = Integer.parseInt(args[0]);
    int alerts = Integer.parseInt(args[1]);
    int stages = Integer.parseInt(args[4]);
    Plan plan =
        plan(
            share(kills, stages),
            share(alerts, stages),
            Duration.ofMinutes(Long.parseLong(args[3])));
    Instant began = Instant.now();
    List<SoakCount> counts = run(plan, stages);
    Map<String, Object> result = result(counts, began);
    String text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result);
    System.out.println(text);
    Files.writeString(Path.of(args[2]), text + "\n");
    boolean clean = counts.stream().allMatch(one -> one.complete() && one.doubled().isEmpty());
    System.exit(clean ? 0 : 1);
  }

  private static int share(int of, int stages) {
    return (of + stages - 1) / stages;
  }

  private static Plan plan(int kills, int alerts, Duration within) {
    // Every second blow kills twice; one story gives nearly as many alerts as it has reports.
    int lives = kills * 2 / 3 + 1;
    int stories = Math.max(1, (int) Math.ceil(1.1 * alerts / lives / SUBSCRIBERS / REPORTS) - 1);
    return new Plan(
        Blow.all(), kills, within, stories, REPORTS, SUBSCRIBERS, null, Duration.ofMinutes(3));
  }

  private static List<SoakCount> run(Plan plan, int stages) throws Exception {
    ExecutorService side = Executors.newFixedThreadPool(stages);
    try {
      List<Future<SoakCount>> running = new ArrayList<>();
      for (int i = 0; i < stages; i++) {
        Path folder = Files.createTempDirectory("long-soak");
        running.add(side.submit(() -> KillSoak.run(plan, folder)));
      }
      List<SoakCount> counts = new ArrayList<>();
      for (Future<SoakCount> one : running) {
        counts.add(one.get());
        System.out.println("long soak: " + counts.get(counts.size() - 1));
      }
      return counts;
    } finally {
      side.shutdownNow();
    }
  }

  private static Map<String, Object> result(List<SoakCount> counts, Instant began) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ended", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    result.put("minutes", Duration.between(began, Instant.now()).toMinutes());
    result.put("stages", counts.size());
    result.put("kills", sum(counts, SoakCount::kills));
    result.put("killsOfAlerting", sum(counts, SoakCount::alertingKills));
    result.put("killsOfTheBroker", sum(counts, SoakCount::brokerKills));
    result.put("subscribersOfAStage", SUBSCRIBERS);
    result.put("articles", sum(counts, SoakCount::articles));
    result.put("alertsReceived", sum(counts, SoakCount::alerts));
    result.put("lost", sum(counts, one -> one.lost().size()));
    result.put("doubledById", sum(counts, one -> one.doubled().size()));
    result.put("disordered", sum(counts, one -> one.disordered().size()));
    result.put("repeatsOnTheWire", sum(counts, SoakCount::repeats));
    result.put("stagesOutOfBalance", sum(counts, one -> one.unbalanced().size()));
    return result;
  }

  private static int sum(List<SoakCount> counts, ToIntFunction<SoakCount> of) {
    return counts.stream().mapToInt(of).sum();
  }
}
