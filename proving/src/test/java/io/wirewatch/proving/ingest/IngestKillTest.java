package io.wirewatch.proving.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.wire.Topics;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.proving.harness.WirewatchProcess.FailPoint;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real ingest processes are killed at the worst moments: nothing is lost in {@code articles.raw},
 * nothing is doubled, and no host is asked more often than it should be.
 */
@Tag("long")
class IngestKillTest {
  private static final String MAIN = "io.wirewatch.standalone.Wirewatch";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration SPACING = Duration.ofMillis(200);
  private static final int HOSTS = 6;

  @TempDir Path folder;

  private final List<FeedServer> hosts = new ArrayList<>();
  private final AtomicInteger published = new AtomicInteger();
  private final ScheduledExecutorService newsroom = Executors.newSingleThreadScheduledExecutor();
  private EmbeddedBroker broker;
  private Settings settings;

  @BeforeEach
  void start() throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("broker"));
    settings =
        new SettingsReader(KafkaSettings.all())
            .flags(Map.of("kafka.bootstrap-servers", broker.bootstrapServers()))
            .read();
    new TopicCreator(settings).start();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < HOSTS; i++) {
      FeedServer host = FeedServer.start();
      hosts.add(host);
      for (String feed : List.of("/world", "/city")) {
        host.publish(feed, "first", "first of " + i + feed, "It begins.");
        published.incrementAndGet();
        sources.add(source("s" + i + feed.replace('/', '-'), host.url(feed)));
      }
    }
    new SourceImport(settings).sources(sources);
    newsroom.scheduleAtFixedRate(this::publish, 100, 100, TimeUnit.MILLISECONDS);
  }

  @AfterEach
  void stop() {
    newsroom.shutdownNow();
    hosts.forEach(FeedServer::close);
    broker.close();
  }

  @Test
  void losesAndDoublesNothingWhenItIsKilledAroundACommit() throws Exception {
    for (FailPoint place :
        List.of(
            new FailPoint(FailPoints.INGEST_BEFORE_COMMIT, 5),
            new FailPoint(FailPoints.INGEST_BEFORE_COMMIT, 17),
            new FailPoint(FailPoints.INGEST_AFTER_COMMIT, 9))) {
      try (WirewatchProcess ingest = ingest("one", place)) {
        ingest.awaitFailPoint(PATIENCE);
        ingest.kill();
      }
    }
    try (WirewatchProcess ingest = ingest("one", null)) {
      ingest.awaitLine(line -> line.startsWith("READY"), PATIENCE);
      everythingArrivesOnce();
    }
    hosts.forEach(IngestKillTest::wasAskedPolitely);
  }

  @Test
  void handsItsHostsOverWhenOneOfTwoIsKilled() throws Exception {
    try (WirewatchProcess one = ingest("one", null);
        WirewatchProcess two = ingest("two", null)) {
      one.awaitLine(line -> line.startsWith("READY"), PATIENCE);
      two.awaitLine(line -> line.startsWith("READY"), PATIENCE);
      TimeUnit.SECONDS.sleep(5); // Both work; the moment of death is no special one.
      int[] before = hosts.stream().mapToInt(host -> host.asked().size()).toArray();
      one.kill();
      long killed = System.nanoTime();
      everyHostIsAskedAgain(before);
      assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(15));
      everythingArrivesOnce();
    }
    hosts.forEach(IngestKillTest::wasAskedPolitely);
  }

  private void everyHostIsAskedAgain(int[] before) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (IntStream.range(0, HOSTS).anyMatch(i -> hosts.get(i).asked().size() < before[i] + 3)) {
      if (System.nanoTime() > until) {
        throw new AssertionError(
            "asked "
                + Arrays.toString(before)
                + " before, now "
                + hosts.stream().map(h -> h.asked().size()).toList());
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** The newsroom falls silent; what it published is in the log, each title once. */
  private void everythingArrivesOnce() throws Exception {
    TimeUnit.SECONDS.sleep(3);
    newsroom.shutdown();
    newsroom.awaitTermination(5, TimeUnit.SECONDS);
    int all = published.get();
    try (TopicReader<Article> raw = new TopicReader<>(settings, Topics.ARTICLES_RAW)) {
      raw.await(articles -> articles.size() >= all, PATIENCE);
      assertThat(raw.within(Duration.ofSeconds(3)))
          .extracting(Article::title)
          .doesNotHaveDuplicates()
          .hasSize(all);
    }
  }

  private static void wasAskedPolitely(FeedServer host) {
    List<FeedServer.Asked> asked = host.asked();
    for (int i = 1; i < asked.size(); i++) {
      assertThat(Duration.ofNanos(asked.get(i).atNanos() - asked.get(i - 1).atNanos()))
          .as("%s after %s", asked.get(i).path(), asked.get(i - 1).path())
          .isGreaterThan(SPACING.minusMillis(20));
    }
  }

  private void publish() {
    int number = published.getAndIncrement();
    FeedServer host = hosts.get(number % HOSTS);
    String feed = number % 2 == 0 ? "/world" : "/city";
    host.publish(feed, "n" + number, "news " + number, "This is report " + number + ".");
  }

  private WirewatchProcess ingest(String name, FailPoint place) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("run", "ingest", "--port", "0"));
    arguments.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
    Map<String, String> set =
        Map.of(
            "kafka.instance-id",
            name,
            "kafka.state-dir",
            folder.resolve("state-" + name).toString(),
            "egress.allowed",
            "127.0.0.0/8",
            "ingest.poll.fast-floor",
            "500ms",
            "ingest.host.spacing",
            SPACING.toMillis() + "ms",
            "ingest.start-spread",
            "1s");
    set.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
    return WirewatchProcess.start(folder, name, place, MAIN, arguments);
  }

  private static Source source(String id, String url) {
    return new Source(
        id,
        id,
        SourceKind.FEED,
        url,
        null,
        null,
        null,
        null,
        null,
        "feed-only",
        true,
        Status.TEST,
        Duration.ofMillis(500),
        null,
        false,
        null,
        null);
  }
}
