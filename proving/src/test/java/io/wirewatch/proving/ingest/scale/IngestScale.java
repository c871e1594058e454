package io.wirewatch.proving.ingest.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures ingest with many sources at realistic rates: at their pace, in a burst of news, after a
 * kill, and as fast as it can. Broker and publishers run in this process, ingest in its own.
 *
 * <p>It runs by name only ({@code docs/performance-ingest.md}) and fails for broken promises, never
 * for being slow. {@code -Dwirewatch.scale.sources} and {@code -Dwirewatch.scale.minutes} set the
 * size.
 */
class IngestScale {
  private static final int SOURCES = Integer.getInteger("wirewatch.scale.sources", 20_000);
  private static final int MINUTES = Integer.getInteger("wirewatch.scale.minutes", 8);
  private static final int BURST = SOURCES / 10;

  private static final Path LOG = Path.of("target", "ingest-scale.log");

  @TempDir Path folder;

  private final Random random = new Random(5);
  private final Report report = new Report(SOURCES);
  private Newsstand stand;
  private Settings settings;
  private Watcher watcher;
  private Seeds seeds;

  @Test
  void measures() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
        Newsstand opened = Newsstand.with(SOURCES)) {
      stand = opened;
      settings =
          new SettingsReader(KafkaSettings.all())
              .flags(Map.of("kafka.bootstrap-servers", broker.bootstrapServers()))
              .read();
      new TopicCreator(settings).start();
      seeds = new Seeds(stand);
      new SourceImport(settings).sources(seeds.sources());
      seeds.spread(settings, Instant.now().plusSeconds(10));
      try (Watcher reading = new Watcher(settings)) {
        watcher = reading;
        run();
      }
    }
    Path result = Path.of("target", "ingest-scale.md");
    Files.writeString(result, report.text());
    System.out.println(report.text());
    if (Boolean.getBoolean("wirewatch.rewrite")) {
      report.into(Path.of("..", "docs", "performance-ingest.md"));
    }
  }

  private void run() throws Exception {
    ScaleProcess ingest = started("Start");
    atItsPace(ingest);
    burst(ingest);
    ingest.kill();
    ScaleProcess again = started("Restart after a kill");
    await(Duration.ofMinutes(3), () -> false);
    again.close();
    await(Duration.ofSeconds(10), () -> false);
    Instant end = Instant.now();
    manners(0);
    items(end);
    asFastAsItCan();
  }

  /** Starts ingest, and says when it polled first. */
  private ScaleProcess started(String how) throws Exception {
    int before = stand.requests().size();
    Instant from = Instant.now();
    ScaleProcess ingest = ScaleProcess.start(LOG, stand.port(), flags());
    double ready = seconds(from, Instant.now());
    await(Duration.ofMinutes(2), () -> stand.requests().size() > before);
    double first = seconds(from, stand.requests().get(before).began());
    report.line(
        "%s: ready after %.1f s, of which %.1f s on the processor; first request after %.1f s; load"
            + " average %.0f",
        how, ready, ingest.cost().get("all"), first, Report.load());
    return ingest;
  }

  private void atItsPace(ScaleProcess ingest) throws Exception {
    int from = stand.requests().size();
    Map<String, Double> before = ingest.cost();
    Instant began = Instant.now();
    await(Duration.ofMinutes(MINUTES), () -> false);
    Map<String, Double> after = ingest.cost();
    report.phase("At their pace", since(from), began, before, after);
    report.lateness(lateness(from, began));
  }

  /** Sources that bring news every few minutes all have one item more within a minute. */
  private void burst(ScaleProcess ingest) throws Exception {
    List<Integer> chosen =
        IntStream.range(0, SOURCES).filter(Newsstand::isFast).limit(BURST).boxed().toList();
    int from = stand.requests().size();
    Map<String, Double> before = ingest.cost();
    Instant began = Instant.now();
    List<int[]> extra = new ArrayList<>();
    for (int source : chosen) {
      Instant at = began.plusMillis(random.nextInt(60_000));
      extra.add(new int[] {source, stand.published(source, at) + 1});
      stand.publishExtra(source, at);
    }
    await(
        Duration.ofMinutes(10),
        () ->
            Instant.now().isAfter(began.plusSeconds(60))
                && extra.stream().noneMatch(e -> watcher.readAt(e[0], e[1]).isEmpty()));
    List<Double> waits =
        extra.stream()
            .filter(e -> !watcher.readAt(e[0], e[1]).isEmpty())
            .map(e -> seconds(stand.extraAt(e[0]), watcher.readAt(e[0], e[1]).get(0)))
            .sorted()
            .toList();
    report.phase("Burst", since(from), began, before, ingest.cost());
    report.burst(chosen.size(), waits, seconds(began, lastOf(extra)));
    assertThat(waits).hasSameSizeAs(extra);
  }

  /** All sources are due at once, and nothing but the processor limits ingest. */
  private void asFastAsItCan() throws Exception {
    Seeds.due(settings, watcher.states(), Instant.now());
    int from = stand.requests().size();
    try (ScaleProcess ingest = ScaleProcess.start(LOG, stand.port(), flags())) {
      await(Duration.ofMinutes(2), () -> stand.requests().size() > from + SOURCES / 10);
      int warm = stand.requests().size();
      Instant began = Instant.now();
      Map<String, Double> before = ingest.cost();
      ingest.profile();
      await(Duration.ofMinutes(15), () -> stand.requests().size() > from + SOURCES * 9 / 10);
      report.phase("As fast as it can", since(warm), began, before, ingest.cost());
      report.shares(ingest.shares());
    }
  }

  /** Nothing was asked for before it was due, and every host had its rest. */
  private void manners(int from) {
    List<Newsstand.Request> all = since(from);
    long early =
        all.stream()
            .filter(r -> r.kind() == Newsstand.Kind.FEED)
            .filter(r -> late(r) != null && late(r) < 0)
            .count();
    report.line("Feeds asked for before they were due: %d of %d", early, all.size());
    assertThat(early).isZero();
    List<String> hurried = hurried(all);
    report.line("Requests that came too soon after another to their host: %d", hurried.size());
    assertThat(hurried).isEmpty();
  }

  /** From beginning to beginning: a busy server may note the end of an answer late. */
  private List<String> hurried(List<Newsstand.Request> all) {
    List<Newsstand.Request> byHost =
        all.stream()
            .sorted(
                Comparator.comparing(Newsstand.Request::host)
                    .thenComparing(Newsstand.Request::began))
            .toList();
    List<String> hurried = new ArrayList<>();
    for (int i = 1; i < byHost.size(); i++) {
      Newsstand.Request former = byHost.get(i - 1);
      Newsstand.Request later = byHost.get(i);
      boolean same = later.host().equals(former.host());
      if (same && seconds(former.began(), later.began()) < 1) {
        hurried.add(former + " and " + later);
      }
    }
    return hurried;
  }

  /** Every item that a poll could see is in the log once. */
  private void items(Instant end) {
    Instant[] polled = new Instant[SOURCES];
    for (Newsstand.Request request : stand.requests()) {
      if (request.kind() == Newsstand.Kind.FEED && seconds(request.began(), end) > 120) {
        polled[request.source()] = request.began();
      }
    }
    int expected = 0;
    int missing = 0;
    int doubled = 0;
    for (int source = 0; source < SOURCES; source++) {
      int last = polled[source] == null ? 0 : stand.published(source, polled[source]);
      for (int item = stand.published(source, seeds.at()) + 1; item <= last; item++) {
        int times = watcher.readAt(source, item).size();
        expected++;
        missing += times == 0 ? 1 : 0;
        doubled += times > 1 ? 1 : 0;
      }
    }
    report.line(
        "Items in `articles.raw`: %d expected, %d missing, %d doubled", expected, missing, doubled);
    assertThat(missing + doubled).isZero();
  }

  /** How late polls were that fell due since a moment. */
  private List<Double> lateness(int from, Instant since) {
    return since(from).stream()
        .filter(r -> r.kind() == Newsstand.Kind.FEED)
        .filter(r -> late(r) != null && late(r) <= seconds(since, r.began()))
        .map(this::late)
        .sorted()
        .toList();
  }

  private Double late(Newsstand.Request request) {
    Instant due = watcher.dueAt(request.source(), request.began());
    return due == null ? null : seconds(due, request.began());
  }

  private Instant lastOf(List<int[]> items) {
    return items.stream()
        .flatMap(e -> watcher.readAt(e[0], e[1]).stream().limit(1))
        .max(Comparator.naturalOrder())
        .orElse(Instant.now());
  }

  private List<Newsstand.Request> since(int from) {
    List<Newsstand.Request> all = stand.requests();
    return all.subList(from, all.size());
  }

  private Map<String, String> flags() throws IOException {
    return Map.of(
        "kafka.bootstrap-servers",
        settings.get(KafkaSettings.BOOTSTRAP_SERVERS).get(0),
        "kafka.state-dir",
        folder.resolve("state").toString());
  }

  private static void await(Duration patience, BooleanSupplier enough) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (!enough.getAsBoolean() && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
