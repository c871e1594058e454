package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.proving.harness.SampleUp;
import io.wirewatch.proving.harness.Tools;
import io.wirewatch.proving.harness.WirewatchProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder of an earlier release starts on this one, loses nothing and alerts nothing again.
 *
 * <p>The earlier release is built from its commit and tells the sample newsroom for a while; this
 * one goes on in the middle of the show. Another commit by {@code -Dwirewatch.upgrade.from=REF}.
 */
@Tag("long")
class UpgradeTest {
  /** The last commit whose story cards have the former format. */
  private static final String FROM = "d5a23c40ff3316caa107ac4b58684a8deda941aa";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration SETTLED = Duration.ofSeconds(5);
  private static final int ALERTS = 6;

  @TempDir Path folder;

  @Test
  void goesOnWhereAnEarlierReleaseStopped() throws Exception {
    Path earlier = earlierRelease();
    SampleUp sample = new SampleUp(folder, folder.resolve("data"));
    Log before;
    try (WirewatchProcess up = sample.start(earlier, "earlier", Map.of())) {
      SampleUp.awaitAlerts(up, ALERTS);
      before = log(sample);
      up.stop();
    }
    assertThat(before.alerts).as("what the earlier release told").isNotEmpty();
    try (WirewatchProcess up = sample.start(Dashboards.ROOT, "present", Map.of())) {
      SampleUp.awaitAlerts(up, ALERTS);
      Log after = log(sample);

      assertThat(after.raw).containsAll(before.raw).doesNotHaveDuplicates();
      assertThat(after.enriched).containsAll(before.raw).doesNotHaveDuplicates();
      assertThat(after.alerts).containsAll(before.alerts).doesNotHaveDuplicates();
      assertThat(after.delivered).containsAll(before.delivered).doesNotHaveDuplicates();
      assertThat(after.alerts).as("it goes on").hasSizeGreaterThan(before.alerts.size());
      System.out.printf(
          "upgrade from %s: %d articles, %d alerts before; %d and %d after, none twice%n",
          from(), before.raw.size(), before.alerts.size(), after.raw.size(), after.alerts.size());
      up.stop();
    }
  }

  /** What the log holds, by what must be there once. */
  private record Log(
      List<String> raw, List<String> enriched, List<String> alerts, List<String> delivered) {

    private static String version(Article article) {
      return article.id() + ":" + article.version();
    }

    /** Not its id alone: the same news under another id would be an alert again. */
    private static String occasion(Alert alert) {
      return String.join(
          " ",
          alert.subscription().id(),
          alert.kind().wireName(),
          alert.articles().stream().map(a -> a.id() + ":" + a.version()).toList().toString(),
          alert.changes().toString());
    }
  }

  private static Log log(SampleUp sample) throws Exception {
    return new Log(
        sample.read(Topics.ARTICLES_RAW, SETTLED).stream().map(Log::version).toList(),
        sample.read(Topics.ARTICLES_ENRICHED, SETTLED).stream()
            .map(enriched -> Log.version(enriched.article()))
            .toList(),
        sample.read(Topics.ALERTS, SETTLED).stream().map(Log::occasion).toList(),
        sample.read(Topics.DELIVERIES, SETTLED).stream()
            .filter(attempt -> attempt.outcome() == DeliveryOutcome.DELIVERED)
            .map(Delivery::id)
            .toList());
  }

  private Path earlierRelease() throws Exception {
    Tools.require("git");
    Tools.require("mvn");
    Path root = Files.createDirectory(folder.resolve("earlier-release"));
    Path archive = folder.resolve("earlier-release.tar");
    Tools.Said said =
        Tools.run(Dashboards.ROOT, List.of("git", "archive", "-o", archive.toString(), from()));
    if (said.exit() != 0) {
      System.out.println("skipped: the history does not go back to " + from());
    }
    assumeTrue(said.exit() == 0, "the history does not go back to " + from());
    run(root, List.of("tar", "-xf", archive.toString()));
    run(root, List.of("mvn", "-o", "-B", "-ntp", "-q", "-Dmaven.test.skip", "package"));
    return root;
  }

  private static void run(Path where, List<String> command) throws Exception {
    Tools.Said said = Tools.run(where, command);
    assertThat(said.exit()).as("%s: %s", command, said.out()).isZero();
  }

  private static String from() {
    return System.getProperty("wirewatch.upgrade.from", FROM);
  }
}
