package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.proving.harness.RunningSystem;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.proving.ingest.FeedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker is away while news goes on: ingest pauses, nobody runs in circles, and afterwards all
 * that was published arrives, faster than it came.
 *
 * <p>Away for two minutes, a fifteenth of the half-hour that is promised; {@code
 * -Dwirewatch.outage=30m} is the whole.
 */
@Tag("long")
class BrokerDownTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LIVE = Duration.ofSeconds(20);
  private static final long EVERY_MILLIS = 500;
  private static final double CATCH_UP = 5;

  /** Of one processor: a client that tries again and again in a loop takes a whole one. */
  private static final double BUSY = 0.2;

  private static final String FEED = "/gazette";
  private static final List<String> SERVICES = List.of("ingest", "enrich", "alerting");

  @TempDir Path folder;

  private final AtomicInteger published = new AtomicInteger();
  private final CountDownLatch enough = new CountDownLatch(1);

  @Test
  void pausesLosesNothingAndCatchesUp() throws Exception {
    Duration outage = outage();
    try (FeedServer feeds = FeedServer.start();
        RunningSystem system = RunningSystem.on(folder, settings(feeds))) {
      publish(feeds);
      system.sources(List.of(source(feeds.url(FEED))));
      for (String service : SERVICES) {
        system.start(service);
      }
      Thread press = new Thread(() -> goOnPublishing(feeds), "press");
      press.start();
      arrives(system, 1);
      enough.await(LIVE.toSeconds(), TimeUnit.SECONDS);

      system.stopBroker();
      int live = published.get();
      awayFor(outage, system, feeds);
      system.restartBroker();
      int backlog = published.get() - live;
      double rate = backlogRate(system, live, backlog);

      enough.countDown();
      press.join();
      List<String> titles = arrives(system, published.get());
      assertThat(titles).as("all came, each once").hasSize(published.get()).doesNotHaveDuplicates();
      double liveRate = 1000.0 / EVERY_MILLIS;
      System.out.printf(
          Locale.ROOT,
          "away for %s: %d articles waited, %.1f a second came afterwards, %.0f times the live rate%n",
          outage,
          backlog,
          rate,
          rate / liveRate);
      assertThat(rate).isGreaterThan(CATCH_UP * liveRate);
    }
  }

  /** Looks at what the processes do once they have noticed. */
  private void awayFor(Duration outage, RunningSystem system, FeedServer feeds) throws Exception {
    Duration noticing = outage.dividedBy(2);
    enough.await(noticing.toMillis(), TimeUnit.MILLISECONDS);
    Map<String, Duration> before = cpu(system);
    int asked = feeds.asked(FEED).size();
    Duration rest = outage.minus(noticing);
    enough.await(rest.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(feeds.asked(FEED).size() - asked).as("polls while nothing can be written").isZero();
    cpu(system)
        .forEach(
            (service, now) -> {
              double share = (double) now.minus(before.get(service)).toNanos() / rest.toNanos();
              System.out.printf(
                  Locale.ROOT, "%s took %.3f of a processor while away%n", service, share);
              assertThat(share).as("%s goes in circles", service).isLessThan(BUSY);
            });
  }

  /** Articles a second, from the broker's return, so with the time in which clients find it. */
  private static double backlogRate(RunningSystem system, int before, int backlog) {
    long from = System.nanoTime();
    try (TopicReader<EnrichedArticle> reader =
        new TopicReader<>(system.settings(), Topics.ARTICLES_ENRICHED)) {
      reader.await(all -> all.size() >= before + backlog, PATIENCE);
      return backlog / ((System.nanoTime() - from) / 1e9);
    }
  }

  private static List<String> arrives(RunningSystem system, int number) {
    try (TopicReader<EnrichedArticle> reader =
        new TopicReader<>(system.settings(), Topics.ARTICLES_ENRICHED)) {
      reader.await(all -> all.size() >= number, PATIENCE);
      return reader.within(Duration.ofSeconds(3)).stream().map(e -> e.article().title()).toList();
    }
  }

  private static Map<String, Duration> cpu(RunningSystem system) {
    Map<String, Duration> taken = new HashMap<>();
    for (String service : SERVICES) {
      WirewatchProcess process = system.service(service);
      assertThat(process.isAlive()).as("%s lives on", service).isTrue();
      taken.put(service, process.handle().info().totalCpuDuration().orElseThrow());
    }
    return taken;
  }

  private void goOnPublishing(FeedServer feeds) {
    try {
      while (!enough.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        publish(feeds);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(FeedServer feeds) {
    int number = published.incrementAndGet();
    feeds.publish(
        FEED,
        "item-" + number,
        "Bridge " + number + " opens",
        "The bridge of line " + number + " over the river is open again.");
  }

  private static Duration outage() {
    String told = System.getProperty("wirewatch.outage", "2m");
    return Duration.parse("PT" + told.toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> settings(FeedServer feeds) {
    return Map.of("egress.allowed", feeds.authority(), "ingest.newsroom", feeds.authority());
  }

  private static Source source(String url) {
    return new Source(
        "gazette",
        "gazette",
        SourceKind.FEED,
        url,
        null,
        "PK",
        "en",
        "B",
        null,
        "feed-only",
        true,
        Status.EXERCISE,
        Duration.ofMillis(500),
        Duration.ofMillis(50),
        false,
        null,
        null);
  }
}
