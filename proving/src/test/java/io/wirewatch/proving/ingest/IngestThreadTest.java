package io.wirewatch.proving.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.app.IngestService;
import io.wirewatch.ingest.app.IngestSettings;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a feed on loopback to {@code articles.raw}, through a real broker. */
class IngestThreadTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void publishesEachItemOnceAndAsksConditionallyAfterARestart() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
        FeedServer feeds = FeedServer.start()) {
      Settings settings = settings(broker, feeds);
      try (Lifecycle topics = new Lifecycle(Duration.ofSeconds(4))) {
        topics.add(new TopicCreator(settings)).start();
        new SourceImport(settings).sources(List.of(source("gazette", feeds.url("/gazette"))));
      }
      feeds.publish("/gazette", "one", "A bridge opens", "The bridge over the river is open.");
      try (Lifecycle ingest = ingest(settings);
          TopicReader<Article> raw = new TopicReader<>(settings, Topics.ARTICLES_RAW)) {
        ingest.start();
        assertThat(raw.await(all -> all.size() == 1, PATIENCE).get(0))
            .returns("A bridge opens", Article::title)
            .returns(1, Article::version)
            .returns(Status.EXERCISE, Article::status);
        feeds.publish("/gazette", "two", "A school closes", "The school on the hill is closed.");
        assertThat(raw.await(all -> all.size() == 2, PATIENCE).get(1).title())
            .isEqualTo("A school closes");
      }
      int before = feeds.asked().size();
      feeds.publish("/gazette", "three", "A road is mended", "The road to the north is mended.");
      try (Lifecycle ingest = ingest(settings);
          TopicReader<Article> raw = new TopicReader<>(settings, Topics.ARTICLES_RAW);
          TopicReader<SourceState> states = new TopicReader<>(settings, Topics.SOURCE_STATE)) {
        ingest.start();
        raw.await(all -> all.size() == 3, PATIENCE);
        assertThat(raw.within(Duration.ofSeconds(3)))
            .extracting(Article::title)
            .containsExactlyInAnyOrder("A bridge opens", "A school closes", "A road is mended");
        assertThat(feeds.asked().get(before).ifNoneMatch()).isEqualTo("\"2\"");
        assertThat(states.within(Duration.ofSeconds(1)))
            .extracting(SourceState::etag)
            .contains("\"3\"");
      }
    }
  }

  private static Lifecycle ingest(Settings settings) {
    Lifecycle lifecycle = new Lifecycle(Duration.ofSeconds(5));
    IngestService.components(settings, new Meters(), FailPoints.load()).forEach(lifecycle::add);
    return lifecycle;
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

  private static Source source(String id, String url) {
    return new Source(
        id,
        id,
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
