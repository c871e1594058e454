package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.SourceState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the metrics say of all sources together. */
class BookTest {
  private static final Instant NOW = Instant.parse("2026-03-09T08:00:00Z");

  private final Book book = new Book();

  @Test
  void countsSourcesByHealth() {
    put("fine", Health.OK, NOW, 0);
    put("forbidden", Health.ROBOTS, NOW, 0);
    book.put(Newsagent.source("new", "https://new.example/feed"));
    assertThat(book.byHealth())
        .containsEntry(Health.OK, 1L)
        .containsEntry(Health.ROBOTS, 1L)
        .containsEntry(Health.FRESH, 1L);
  }

  @Test
  void countsSourcesThatFellSilentAndThoseThatMissedItems() {
    put("lively", Health.OK, NOW.minusSeconds(60), 0);
    put("silent", Health.OK, NOW.minus(Duration.ofDays(8)), 2);
    put("never", Health.OK, null, 0);
    book.put(Newsagent.source("new", "https://new.example/feed"));
    assertThat(book.silentSince(NOW.minus(Duration.ofDays(7)))).isEqualTo(2);
    assertThat(book.withGaps()).isEqualTo(1);
    book.remove("silent");
    assertThat(book.silentSince(NOW.minus(Duration.ofDays(7)))).isEqualTo(1);
  }

  private void put(String id, Health health, Instant lastNews, int gaps) {
    String url = "https://" + id + ".example/feed";
    book.put(Newsagent.source(id, url));
    book.put(
        SourceState.builder()
            .sourceId(id)
            .url(url)
            .health(health)
            .firstPollAt(NOW.minus(Duration.ofDays(20)))
            .lastNewsAt(lastNews)
            .gaps(gaps)
            .build());
  }
}
