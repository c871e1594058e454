package io.wirewatch.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.desk.SampleNews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanariesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String BIRD = "bird";

  private final SampleNews news = new SampleNews(NOW);
  private Board board = new Board(() -> NOW);

  /** Topics are read side by side: whatever comes first, nothing of a canary stays. */
  @Test
  void showsNothingOfACanaryInWhateverOrderItComes() {
    for (int seed = 0; seed < 50; seed++) {
      board = new Board(() -> NOW);
      List<Runnable> records = new ArrayList<>(everyRecordOfACanary());
      Collections.shuffle(records, new Random(seed));
      records.forEach(Runnable::run);

      assertThat(board.sources()).as("sources, order %d", seed).isEmpty();
      assertThat(board.alerts(Instant.MIN, 9)).as("alerts, order %d", seed).isEmpty();
      assertThat(board.story("story")).as("story, order %d", seed).isEmpty();
      assertThat(board.article("article")).as("article, order %d", seed).isEmpty();
      assertThat(board.hasSubscription(BIRD)).as("feed, order %d", seed).isFalse();
    }
  }

  @Test
  void tellsPagesNothingOfACanary() {
    List<BoardEvent> told = new ArrayList<>();
    board.take(source("test"));
    board.listen(told::add);
    everyRecordOfACanary().forEach(Runnable::run);

    assertThat(told).isEmpty();
  }

  /** Where the source is gone from the list, the status of its articles still tells. */
  @Test
  void knowsAStoryByTheStatusOfItsArticlesAlone() {
    board.take(story(BIRD));
    board.take(article("test"));

    assertThat(board.story("story")).isEmpty();
  }

  @Test
  void aCanaryInARealStoryIsLeftOutAndTheStoryStays() {
    news.fill(board);
    board.take(source("test"));
    board.take(story(BIRD, "pajhwok"));

    assertThat(board.story("story").orElseThrow().articles())
        .extracting(StoryCard.Line::sourceId)
        .containsExactly("pajhwok");
  }

  @Test
  void aSourceThatIsNoCanaryAnyMoreIsShown() {
    board.take(source("test"));
    board.take(source("actual"));
    board.take(story(BIRD));

    assertThat(board.sources()).hasSize(1);
    assertThat(board.story("story")).isPresent();
    board.take(source("test"));
    assertThat(board.sources()).isEmpty();
  }

  @Test
  void whoAsksForCanariesAndNewsHasAFeed() {
    board.take(subscription("\"actual\",\"test\""));
    assertThat(board.hasSubscription(BIRD)).isTrue();

    board.take(subscription("\"test\""));
    assertThat(board.hasSubscription(BIRD)).isFalse();
  }

  private List<Runnable> everyRecordOfACanary() {
    return List.of(
        () -> board.take(source("test")),
        () -> board.take(Json.read("{\"sourceId\":\"bird\",\"health\":\"ok\"}", SourceState.class)),
        () -> board.take(article("test")),
        () -> board.take(story(BIRD)),
        () -> board.take(alert()),
        () ->
            board.take(
                Json.read("{\"id\":\"d\",\"alertId\":\"alert\",\"attempt\":1}", Delivery.class)),
        () -> board.take(subscription("\"test\"")));
  }

  private Alert alert() {
    return news.alert(
        "alert", "new", 1, BIRD, "article", 0, "minor", "test", "story", "Test of the line");
  }

  private static Source source(String status) {
    return Json.read(
        "{\"id\":\"bird\",\"name\":\"Bird\",\"enabled\":true,\"status\":\"%s\"}".formatted(status),
        Source.class);
  }

  private static EnrichedArticle article(String status) {
    return Json.read(
        "{\"article\":{\"id\":\"article\",\"version\":1,\"status\":\"%s\",\"sourceId\":\"bird\"}}"
            .formatted(status),
        EnrichedArticle.class);
  }

  private static Story story(String... sources) {
    List<String> articles = new ArrayList<>();
    for (String source : sources) {
      articles.add(
          "{\"id\":\"of-%s\",\"version\":1,\"sourceId\":\"%s\"}".formatted(source, source));
    }
    return Json.read(
        "{\"id\":\"story\",\"state\":\"open\",\"articles\":[%s]}"
            .formatted(String.join(",", articles)),
        Story.class);
  }

  private static Subscription subscription(String statuses) {
    return Json.read(
        "{\"id\":\"bird\",\"subscriber\":\"bird\",\"status\":[%s]}".formatted(statuses),
        Subscription.class);
  }
}
