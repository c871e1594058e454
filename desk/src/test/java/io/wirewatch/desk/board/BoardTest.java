package io.wirewatch.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.source.Health;
import io.wirewatch.desk.SampleNews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final SampleNews news = new SampleNews(NOW);
  private Instant clock = NOW;
  private final Board board = new Board(() -> clock);

  @Test
  void showsTheNewestAlertFirst() {
    news.fill(board);

    assertThat(board.alerts(Instant.MIN, 100).stream().map(card -> card.alert().id()))
        .containsExactly("al3", "al2", "al1", "al4", "al5");
    assertThat(board.alerts(NOW.minus(Duration.ofMinutes(15)), 100)).hasSize(2);
    assertThat(board.alerts(Instant.MIN, 1)).hasSize(1);
  }

  @Test
  void forgetsAlertsOlderThanADay() {
    board.take(alert("old", 24 * 60 + 1));
    board.take(alert("late", 24 * 60 - 5));
    assertThat(board.alerts(Instant.MIN, 100)).hasSize(1);

    clock = NOW.plus(Duration.ofHours(1));
    assertThat(board.alerts(Instant.MIN, 100)).isEmpty();
  }

  @Test
  void holdsAnAlertOnceHoweverOftenItIsSent() {
    board.take(alert("a", 5));
    board.take(alert("a", 5));
    board.take(alert("a", 1));

    assertThat(board.alerts(Instant.MIN, 100)).hasSize(1);
    assertThat(board.decidedAt("a")).contains(NOW.minus(Duration.ofMinutes(1)));
  }

  @Test
  void keepsDeliveriesThatComeBeforeTheirAlert() {
    Board sample = new Board(() -> clock);
    List<BoardEvent> told = new ArrayList<>();
    sample.listen(told::add);
    news.fill(sample);

    AlertCard card =
        sample.alerts(Instant.MIN, 100).stream()
            .filter(each -> each.alert().id().equals("al2"))
            .findFirst()
            .orElseThrow();
    assertThat(card.deliveries()).hasSize(2);
    assertThat(told.stream().filter(BoardEvent.Delivered.class::isInstance)).hasSize(3);
  }

  @Test
  void joinsAStoryWithWhatItHoldsOfItsArticles() {
    news.fill(board);

    StoryCard card = board.story("s1").orElseThrow();
    assertThat(card.articles().stream().map(StoryCard.Line::held))
        .containsExactly(true, true, false, false);
    assertThat(card.articles().get(0).source()).isEqualTo("The Khyber Gazette");
    assertThat(board.story("none")).isEmpty();
    assertThat(board.article("a1")).isPresent();
  }

  @Test
  void saysHowItsSourcesFare() {
    news.fill(board);

    assertThat(board.overview().health())
        .containsEntry(Health.OK, 2L)
        .containsEntry(Health.FAILING, 1L)
        .containsEntry(Health.FRESH, 1L);
    assertThat(board.sources().get(2).meaning()).isNull();
    assertThat(board.sources().stream().filter(s -> s.meaning() != null).map(SourceLine::meaning))
        .containsExactly("The exchange took longer than its deadline.");
    board.forgetSource("pajhwok");
    assertThat(board.sources()).hasSize(3);
  }

  @Test
  void staysBoundedUnderAFlood() {
    for (int i = 0; i < 6_000; i++) {
      board.take(alert("a" + i, i % 60));
      board.take(news.article("x" + i, "s", "S", "PK", "t"));
    }

    assertThat(board.overview().alerts()).isEqualTo(5_000);
    Recent<String> recent = new Recent<>(10, String::length);
    recent.put("a", "123456");
    recent.put("b", "123456");
    assertThat(recent.get("a")).isNull();
    assertThat(recent.size()).isEqualTo(1);
    recent.put("c", "a single one that is too heavy still stays");
    assertThat(recent.get("c")).isNotNull();
  }

  private io.wirewatch.contracts.alert.Alert alert(String id, int minutes) {
    return news.alert(id, "new", minutes, "s", "a", 50, "severe", "actual", "st-" + id, "Headline");
  }
}
