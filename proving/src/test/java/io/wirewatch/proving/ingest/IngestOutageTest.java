package io.wirewatch.proving.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
      Settings settings = LocalIngest.settings(broker, feeds, folder);
      new TopicCreator(settings).start();
      new SourceImport(settings)
          .sources(List.of(LocalIngest.feed("gazette", feeds.url("/gazette"))));
      feeds.publish("/gazette", "one", "A bridge opens", "The bridge over the river is open.");
      try (Lifecycle ingest = LocalIngest.of(settings)) {
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
}
