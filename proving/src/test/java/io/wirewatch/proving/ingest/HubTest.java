package io.wirewatch.proving.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.proving.harness.RunningSystem;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publisher's hub reaches the real process, which shares its HTTP server with the desk, as {@code
 * up} has it.
 */
class HubTest {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final String SERVICES = "ingest,desk";

  @TempDir Path folder;

  @Test
  void newsThatAHubTellsOfIsPublishedLongBeforeItsSourceIsDue() throws Exception {
    int port = EmbeddedBroker.freePort();
    try (FeedServer feeds = FeedServer.start();
        Hub hub = Hub.start();
        RunningSystem system = RunningSystem.on(folder, settings(feeds, hub, port));
        TopicReader<Article> raw = new TopicReader<>(system.settings(), Topics.ARTICLES_RAW)) {
      feeds.offerHub(hub.url());
      feeds.publish("/gazette", "one", "A bridge opens", "The bridge over the river is open.");
      system.sources(List.of(askedHourly("gazette", feeds.url("/gazette"))));
      system.start(SERVICES, port);
      raw.await(all -> all.size() == 1, PATIENCE);
      Hub.Subscription subscription = hub.verified().poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(subscription).as("the subscription that we meant").isNotNull();
      assertThat(hub.verify(subscription, feeds.url("/other"))).isEqualTo(404);
      feeds.publish("/gazette", "two", "A school closes", "The school on the hill is closed.");
      byte[] news = "<rss/>".getBytes(StandardCharsets.UTF_8);
      assertThat(hub.tell(subscription, news)).isEqualTo(202);
      assertThat(raw.await(all -> all.size() == 2, PATIENCE).get(1).title())
          .isEqualTo("A school closes");
    }
  }

  private static Map<String, String> settings(FeedServer feeds, Hub hub, int port) {
    return Map.of(
        "egress.allowed",
        feeds.authority() + "," + hub.authority(),
        "ingest.start-spread",
        "0s",
        "ingest.poll.fast-floor",
        "2s",
        "ingest.websub.callback",
        "http://127.0.0.1:" + port,
        "ingest.websub.secret",
        "no other than the test knows it");
  }

  private static Source askedHourly(String id, String url) {
    Source often = LocalIngest.feed(id, url);
    return new Source(
        often.id(),
        often.name(),
        often.kind(),
        often.url(),
        null,
        often.country(),
        often.language(),
        often.reliability(),
        null,
        often.terms(),
        true,
        often.status(),
        Duration.ofHours(1),
        null,
        false,
        null,
        null);
  }
}
