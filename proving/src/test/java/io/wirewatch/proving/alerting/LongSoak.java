package io.wirewatch.proving.alerting;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.proving.alerting.KillSoak.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The long soak, and the file with its result. Arguments: SIGKILLs, alerts, result file, minutes
 * after which it ends with what it has.
 */
public final class LongSoak {
  private static final int SUBSCRIBERS = 100;
  private static final int REPORTS = 13;

  private LongSoak() {}

  public static void main(String[] args) throws Exception {
    int kills = Integer.parseInt(args[0]);
    int alerts = Integer.parseInt(args[1]);
    // Every second blow kills twice; one story gives nearly as many alerts as it has reports.
    int lives = kills * 2 / 3 + 1;
    int stories = Math.max(1, (int) Math.ceil(1.1 * alerts / lives / SUBSCRIBERS / REPORTS) - 1);
    Plan plan =
        new Plan(
            Blow.all(),
            kills,
            Duration.ofMinutes(Long.parseLong(args[3])),
            stories,
            REPORTS,
            SUBSCRIBERS,
            null,
            Duration.ofMinutes(3));
    Instant began = Instant.now();
    SoakCount count = KillSoak.run(plan, Files.createTempDirectory("long-soak"));
    System.out.println("long soak: " + count);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ended", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    result.put("minutes", Duration.between(began, Instant.now()).toMinutes());
    result.put("kills", count.kills());
    result.put("killsOfAlerting", count.alertingKills());
    result.put("killsOfTheBroker", count.brokerKills());
    result.put("subscribers", SUBSCRIBERS);
    result.put("articles", count.articles());
    result.put("alertsReceived", count.alerts());
    result.put("lost", count.lost().size());
    result.put("doubledById", count.doubled().size());
    result.put("disordered", count.disordered().size());
    result.put("repeatsOnTheWire", count.repeats());
    result.put("stagesOutOfBalance", count.unbalanced().size());
    Files.writeString(
        Path.of(args[2]),
        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
    System.exit(count.complete() && count.doubled().isEmpty() ? 0 : 1);
  }
}
