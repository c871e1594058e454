package io.wirewatch.enrich.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.AliasStatement;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasState;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.story.StoryChangeKind;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.enrich.alias.AliasBook;
import io.wirewatch.enrich.alias.AliasLearner;
import io.wirewatch.enrich.step.EnrichStep;
import io.wirewatch.enrich.step.Enricher;
import io.wirewatch.enrich.story.Confirmation;
import io.wirewatch.enrich.story.StoryAssigner;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.KafkaSettings;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final SourceRef GAZETTE =
      new SourceRef("gazette", "The Gazette", "PK", "en", "B", null);

  @TempDir Path state;
  private TopologyTestDriver driver;

  @AfterEach
  void close() {
    if (driver != null) {
      driver.close();
    }
  }

  @Test
  void taggingHasItsAgreedShape() throws IOException {
    assertThat(tagging().describe().toString())
        .isEqualToIgnoringWhitespace(golden("tagging-topology.txt"));
  }

  @Test
  void storiesHaveTheirAgreedShape() throws IOException {
    assertThat(stories().describe().toString())
        .isEqualToIgnoringWhitespace(golden("story-topology.txt"));
  }

  @Test
  void tagsAnArticleWithItsSourceItsOriginAndItsTime() {
    drive(tagging(), TaggingTopology.APPLICATION, Stage.ENRICH);
    pipe(
        Topics.ARTICLES_RAW, "a", Json.bytes(article("a", "Blast in Bannu", "Seven people died.")));
    TestRecord<String, byte[]> out = read(Topics.ARTICLES_TAGGED).get(0);
    EnrichedArticle tagged = Json.read(out.value(), EnrichedArticle.class);
    assertThat(tagged.source()).isEqualTo(GAZETTE);
    assertThat(tagged.language()).isEqualTo("en");
    assertThat(tagged.provenance().origin())
        .isEqualTo(new LogPosition(Topics.ARTICLES_RAW.name(), 0, 0));
    assertThat(out.getRecordTime()).isEqualTo(NOON);
    assertThat(header(out, EventHeaders.ID)).isEqualTo("a:1");
    assertThat(header(out, EventHeaders.MODE)).isEqualTo("live");
  }

  /** That the bytes reach dead-letters is proven with a broker: the test driver drops them. */
  @Test
  void goesOnAfterBytesThatAreNoArticle() {
    drive(tagging(), TaggingTopology.APPLICATION, Stage.ENRICH);
    pipe(Topics.ARTICLES_RAW, "x", "{not json".getBytes(StandardCharsets.UTF_8));
    pipe(Topics.ARTICLES_RAW, "b", Json.bytes(article("b", "Flood", "Rivers rose.")));
    assertThat(read(Topics.ARTICLES_TAGGED)).hasSize(1);
  }

  @Test
  void deadLettersTheArticleOnWhichAStepFailsAndNamesTheStep() {
    drive(tagging(), TaggingTopology.APPLICATION, Stage.ENRICH);
    pipe(Topics.ARTICLES_RAW, "p", Json.bytes(article("p", "poison", "Seven people died.")));
    pipe(Topics.ARTICLES_RAW, "b", Json.bytes(article("b", "Flood", "Rivers rose.")));
    DeadLetter letter = letter();
    assertThat(letter.reason()).isEqualTo(Reason.PROCESSING_FAILED);
    assertThat(letter.stage()).isEqualTo(Stage.ENRICH);
    assertThat(letter.detail()).contains("step 'language'", "article p");
    assertThat(read(Topics.ARTICLES_TAGGED)).hasSize(1);
  }

  @Test
  void deadLettersAnArticleTooLargeForItsTopicBeforeSendingIt() {
    drive(tagging(), TaggingTopology.APPLICATION, Stage.ENRICH);
    String body = "People fled. ".repeat(90_000);
    pipe(Topics.ARTICLES_RAW, "l", Json.bytes(article("l", "Long", body)));
    DeadLetter letter = letter();
    assertThat(letter.reason()).isEqualTo(Reason.RECORD_TOO_LARGE);
    assertThat(letter.truncated()).isTrue();
    assertThat(read(Topics.ARTICLES_TAGGED)).isEmpty();
  }

  @Test
  void writesTheArticleWithItsStoryTheStoryAndWhatChanged() {
    drive(stories(), StoryTopology.APPLICATION, Stage.STORY);
    String text =
        "A bomb hidden in a fruit cart went off at the main market of Bannu on Monday morning,"
            + " police said, killing seven people and wounding more than twenty.";
    pipe(Topics.ARTICLES_TAGGED, "a", tagged(article("a", "Blast in Bannu", text)));
    pipe(Topics.ARTICLES_TAGGED, "b", tagged(article("b", "Market blast", text)));
    List<EnrichedArticle> enriched =
        read(Topics.ARTICLES_ENRICHED).stream()
            .map(r -> Json.read(r.value(), EnrichedArticle.class))
            .toList();
    assertThat(enriched).extracting(e -> e.story().id()).containsExactly("a", "a");
    assertThat(enriched.get(1).story().duplicateOf()).isEqualTo("a");
    List<TestRecord<String, byte[]>> stories = read(Topics.STORIES);
    assertThat(stories).extracting(TestRecord::key).containsExactly("a", "a");
    assertThat(Json.read(stories.get(1).value(), Story.class).size()).isEqualTo(2);
    assertThat(read(Topics.STORY_CHANGES))
        .extracting(r -> Json.read(r.value(), StoryChange.class).change())
        .containsExactly(StoryChangeKind.OPENED, StoryChangeKind.ARTICLE);
    assertThat(read(Topics.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void learnsAnAliasFromATrustedSourceAndObeysWhoRevokesIt() {
    drive(stories(), StoryTopology.APPLICATION, Stage.STORY);
    pipe(Topics.ARTICLES_TAGGED, "a", statingAnAlias("a", "Commander held in Khost"));
    TestRecord<String, byte[]> written = read(Topics.ALIASES).get(0);
    AliasAssertion learnt = Json.read(written.value(), AliasAssertion.class);
    assertThat(learnt)
        .returns("rahim", AliasAssertion::entity)
        .returns("Gul Rahim", AliasAssertion::name)
        .returns(AliasState.ACTIVE, AliasAssertion::state);
    assertThat(learnt.evidence().get(0).sentence()).isEqualTo("Gul Rahim, known as Abu Zar");

    pipe(Topics.ALIASES, written.key(), Json.bytes(AliasLearner.in(AliasState.REVOKED, learnt)));
    pipe(Topics.ARTICLES_TAGGED, "b", statingAnAlias("b", "Two sisters open a bakery"));

    assertThat(read(Topics.ALIASES))
        .extracting(record -> Json.read(record.value(), AliasAssertion.class).state())
        .containsExactly(AliasState.REVOKED);
  }

  @Test
  void replaysNeverTeach() {
    drive(stories(), StoryTopology.APPLICATION, Stage.STORY);
    TestRecord<String, byte[]> replayed =
        new TestRecord<>("a", statingAnAlias("a", "Commander held in Khost"), NOON);
    replayed
        .headers()
        .add(EventHeaders.MODE, Mode.REPLAY.wireName().getBytes(StandardCharsets.UTF_8));
    driver
        .createInputTopic(
            Topics.ARTICLES_TAGGED.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(replayed);
    assertThat(read(Topics.ALIASES)).isEmpty();
  }

  private static byte[] statingAnAlias(String id, String title) {
    return Json.bytes(
        new EnrichedArticle(
            article(id, title, "Gul Rahim, known as Abu Zar, was held."),
            GAZETTE,
            "en",
            List.of(new Entity("rahim", EntityType.PERSON, "Gul Rahim", List.of(), List.of())),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(
                new AliasStatement(
                    "rahim",
                    "Abu Zar",
                    AliasKind.AKA,
                    0.9,
                    new Evidence("body", 0, 27, "Gul Rahim, known as Abu Zar"))),
            null,
            null));
  }

  private Topology tagging() {
    EnrichStep language =
        EnrichStep.of(
            "language",
            draft -> {
              if (draft.article().title().equals("poison")) {
                throw new IllegalStateException("cannot read this");
              }
              draft.language("en");
            });
    return TaggingTopology.of(
        () ->
            new TagProcessor(
                () -> new Enricher(List.of(language), "test", 1, () -> 0),
                id -> id.equals("gazette") ? GAZETTE : null,
                () -> AliasBook.EMPTY,
                InstantSource.fixed(NOON),
                new Meters(),
                point -> {}),
        InstantSource.fixed(NOON));
  }

  private static Topology stories() {
    return StoryTopology.of(
        () ->
            new StoryProcessor(
                StoryAssigner.WINDOW,
                StoryAssigner.SILENCE,
                Confirmation.NONE,
                InstantSource.fixed(NOON),
                new Meters(),
                point -> {}),
        InstantSource.fixed(NOON));
  }

  private void drive(Topology topology, String application, Stage stage) {
    Properties properties =
        new ClientProperties(
                new SettingsReader(KafkaSettings.all())
                    .flags(Map.of("kafka.state-dir", state.toString()))
                    .read())
            .streams(application, stage);
    driver = new TopologyTestDriver(topology, properties, NOON);
  }

  private void pipe(Topic<?> topic, String key, byte[] value) {
    driver
        .createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, value, NOON);
  }

  private List<TestRecord<String, byte[]>> read(Topic<?> topic) {
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private DeadLetter letter() {
    List<TestRecord<String, byte[]>> letters = read(Topics.DEAD_LETTERS);
    assertThat(letters).hasSize(1);
    return Json.read(letters.get(0).value(), DeadLetter.class);
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] tagged(Article article) {
    return Json.bytes(
        new EnrichedArticle(
            article, GAZETTE, "en", null, null, null, null, null, null, null, null, null, null));
  }

  private static Article article(String id, String title, String body) {
    return Article.builder()
        .id(id)
        .sourceId("gazette")
        .title(title)
        .body(body)
        .publishedAt(NOON)
        .fetchedAt(NOON)
        .build();
  }

  private static String golden(String file) throws IOException {
    try (var in =
        Objects.requireNonNull(TopologyTest.class.getResourceAsStream(file), "no file " + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
