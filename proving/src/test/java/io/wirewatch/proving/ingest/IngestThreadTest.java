package io.wirewatch.proving.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.app.SourceImport;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.lifecycle.Lifecycle;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
      Settings settings = LocalIngest.settings(broker, feeds, folder);
      try (Lifecycle topics = new Lifecycle(Duration.ofSeconds(4))) {
        topics.add(new TopicCreator(settings)).start();
        new SourceImport(settings)
            .sources(List.of(LocalIngest.feed("gazette", feeds.url("/gazette"))));
      }
      feeds.publish("/gazette", "one", "A bridge opens", "The bridge over the river is open.");
      try (Lifecycle ingest = LocalIngest.of(settings);
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
      try (Lifecycle ingest = LocalIngest.of(settings);
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
}
