package io.wirewatch.proving.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.ingest.app.IngestService;
import io.wirewatch.ingest.app.IngestSettings;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest outlives its broker: it takes its hosts over anew when there is one again. */
@Tag("long")
class IngestOutageTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;

  @Test
  void goesOnAfterALongOutageOfTheBroker() throws Exception {
    int port = EmbeddedBroker.freePort();
    EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), port);
    try (FeedServer feeds = FeedServer.start()) {
      Settings settings = settings(broker, feeds);
      new TopicCreator(settings).start();
      new SourceImport(settings).sources(List.of(source(feeds.url("/gazette"))));
      feeds.publish("/gazette", "one", "A bridge opens", "The bridge over the river is open.");
      try (Lifecycle ingest = new Lifecycle(Duration.ofSeconds(5))) {
        IngestService.components(settings, new Meters(), FailPoints.load()).forEach(ingest::add);
        ingest.start();
        arrives(settings, 1);
        broker.close();
        feeds.publish("/gazette", "two", "A school closes", "The school on the hill is closed.");
        awaitTrouble(ingest); // The outage is longer than any client waits for a transaction.
        broker = EmbeddedBroker.start(folder.resolve("broker"), port);
        assertThat(arrives(settings, 2))
            .extracting(Article::title)
            .containsExactlyInAnyOrder("A bridge opens", "A school closes");
      }
    } finally {
      broker.close();
    }
  }

  private static void awaitTrouble(Lifecycle ingest) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (ingest.checks().values().stream().noneMatch(c -> c instanceof Check.NotReady)) {
      assertThat(System.nanoTime()).as("it never noticed").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static List<Article> arrives(Settings settings, int number) {
    try (TopicReader<Article> raw = new TopicReader<>(settings, Topics.ARTICLES_RAW)) {
      raw.await(all -> all.size() >= number, PATIENCE);
      return raw.within(Duration.ofSeconds(3));
    }
  }

  private Settings settings(EmbeddedBroker broker, FeedServer feeds) {
    return new SettingsReader(KafkaSettings.all(), EgressSettings.all(), IngestSettings.all())
        .flags(
            Map.of(
                "kafka.bootstrap-servers", broker.bootstrapServers(),
                "kafka.state-dir", folder.resolve("state").toString(),
                "egress.allowed", feeds.authority(),
                "ingest.newsroom", feeds.authority()))
        .read();
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
        Duration.ofMillis(300),
        Duration.ofMillis(50),
        false,
        null,
        null);
  }
}
