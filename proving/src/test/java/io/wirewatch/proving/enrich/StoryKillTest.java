package io.wirewatch.proving.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.enrich.kafka.StoryProcessor;
import io.wirewatch.enrich.story.Assignment;
import io.wirewatch.enrich.story.HeapMemory;
import io.wirewatch.enrich.story.StoryAssigner;
import io.wirewatch.proving.harness.TopicReader;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.proving.harness.WirewatchProcess.FailPoint;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.kafka.TopicCreator;
import io.wirewatch.runtime.settings.Settings;
import io.wirewatch.runtime.settings.SettingsReader;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real enrich process is killed while an article's story is decided but nothing was forwarded,
 * and while all was forwarded but the transaction is open: the topics end as if it had never been
 * killed, article by article and change by change.
 */
@Tag("long")
class StoryKillTest {
  private static final String MAIN = "io.wirewatch.standalone.Wirewatch";
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  /** Of today: what is older than a topic keeps would be deleted while it is waited for. */
  private static final Instant START =
      Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);

  private static final int ARTICLES = 240;
  private static final int EVENTS = 60;

  @TempDir Path folder;

  private final List<EnrichedArticle> articles = articles();
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
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void losesDoublesAndMovesNothingWhenItIsKilledAroundACommit() throws Exception {
    publish(articles.subList(0, ARTICLES / 2));
    killAt(new FailPoint(StoryProcessor.BEFORE_FORWARD, 7));
    killAt(new FailPoint(StoryProcessor.BEFORE_COMMIT, 31));
    publish(articles.subList(ARTICLES / 2, ARTICLES));
    killAt(new FailPoint(StoryProcessor.BEFORE_COMMIT, 1));
    killAt(new FailPoint(StoryProcessor.BEFORE_FORWARD, 45));
    List<Assignment> undisturbed = undisturbed();
    try (WirewatchProcess enrich = enrich(null);
        TopicReader<EnrichedArticle> enriched =
            new TopicReader<>(settings, Topics.ARTICLES_ENRICHED);
        TopicReader<Story> stories = new TopicReader<>(settings, Topics.STORIES);
        TopicReader<StoryChange> changes = new TopicReader<>(settings, Topics.STORY_CHANGES)) {
      enriched.await(all -> all.size() >= ARTICLES, PATIENCE);
      assertThat(enriched.within(Duration.ofSeconds(3)))
          .extracting(e -> e.article().id() + " " + e.story())
          .containsExactlyInAnyOrderElementsOf(
              undisturbed.stream()
                  .map(Assignment::article)
                  .map(e -> e.article().id() + " " + e.story())
                  .toList());
      assertThat(byStory(stories.within(Duration.ofSeconds(1)), Story::id))
          .isEqualTo(
              byStory(undisturbed.stream().flatMap(a -> a.stories().stream()).toList(), Story::id));
      assertThat(byStory(changes.within(Duration.ofSeconds(1)), StoryChange::story))
          .isEqualTo(
              byStory(
                  undisturbed.stream().flatMap(a -> a.changes().stream()).toList(),
                  StoryChange::story));
    }
  }

  /** The order within a story is a promise, that between stories is not: they have partitions. */
  private static <T> Map<String, List<T>> byStory(List<T> all, Function<T, String> story) {
    return all.stream().collect(Collectors.groupingBy(story));
  }

  private void killAt(FailPoint place) throws Exception {
    try (WirewatchProcess enrich = enrich(place)) {
      enrich.awaitFailPoint(PATIENCE);
      enrich.kill();
    }
  }

  private WirewatchProcess enrich(FailPoint place) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("run", "enrich", "--port", "0"));
    arguments.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
    arguments.addAll(List.of("--set", "kafka.instance-id=one"));
    arguments.addAll(List.of("--set", "kafka.state-dir=" + folder.resolve("state")));
    return WirewatchProcess.start(folder, "enrich", place, MAIN, arguments);
  }

  /** What the same articles lead to where nothing is killed. */
  private List<Assignment> undisturbed() {
    StoryAssigner assigner = new StoryAssigner(new HeapMemory(), StoryAssigner.WINDOW);
    return articles.stream().map(assigner::assign).toList();
  }

  private void publish(List<EnrichedArticle> part) throws Exception {
    Events events = new Events("proving");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(new ClientProperties(settings).producer("proof"))) {
      for (EnrichedArticle e : part) {
        producer.send(
            events.record(
                Topics.ARTICLES_TAGGED,
                e.article().id(),
                e,
                e.article().versionId(),
                null,
                e.article().fetchedAt(),
                Mode.LIVE));
      }
      producer.flush();
    }
  }

  /** Four reports of each event, the last of which reprints the first, in an order by chance. */
  private static List<EnrichedArticle> articles() {
    Random chance = new Random(8);
    List<String> texts = IntStream.range(0, EVENTS).mapToObj(i -> words(chance, 60)).toList();
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      int event = chance.nextInt(EVENTS);
      String body = i % 4 == 3 ? texts.get(event) : texts.get(event) + " " + words(chance, 70);
      Instant at = START.plusSeconds(60L * i);
      Article article =
          Article.builder()
              .id("a" + i)
              .sourceId("s" + i % 9)
              .title("Report " + i + " of " + words(chance, 4))
              .body(body)
              .publishedAt(at)
              .fetchedAt(at)
              .build();
      SourceRef source = new SourceRef("s" + i % 9, "Source", "PK", "en", "C", null);
      articles.add(
          new EnrichedArticle(
              article, source, "en", null, null, null, null, null, null, null, null, null, null));
    }
    return articles;
  }

  private static String words(Random chance, int many) {
    return chance
        .ints(many, 0, 4_000)
        .mapToObj(n -> "w" + Integer.toString(n, 36))
        .collect(Collectors.joining(" "));
  }
}
