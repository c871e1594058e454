package io.wirewatch.standalone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.standalone.newsroom.Newsroom.Dispatch;
import io.wirewatch.standalone.newsroom.Newsroom.Header;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsroomTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final Path SHIPPED = Path.of("..", "seeds", "newsroom");

  @Test
  void shippedOneTellsItsStoryWithinFiveMinutes() throws IOException {
    Newsroom newsroom = Newsroom.read(SHIPPED);
    assertThat(newsroom.dispatches()).hasSizeGreaterThan(40);
    assertThat(newsroom.length()).isLessThan(Duration.ofMinutes(5));
  }

  @Test
  void everyReprintAndRevisionNamesAnArticleThatExists() throws IOException {
    Newsroom newsroom = Newsroom.read(SHIPPED);
    assertThat(newsroom.dispatches())
        .allSatisfy(
            d -> {
              assertThat(exists(newsroom, d.header().copyOf())).isTrue();
              assertThat(d.header().revises()).isIn(null, d.header().slug());
            });
  }

  @Test
  void showsARevisionInThePlaceOfItsArticleAndKeepsItsDate() throws IOException {
    Newsroom newsroom = Newsroom.read(SHIPPED);
    Header revised =
        newsroom.dispatches().stream()
            .map(Dispatch::header)
            .filter(h -> h.revises() != null)
            .findFirst()
            .orElseThrow();
    Rundown rundown = new Rundown(newsroom, START);
    Rundown.Released late =
        rundown
            .page(revised.outlet(), revised.slug(), START.plus(Duration.ofHours(1)))
            .orElseThrow();
    assertThat(late.updatedAt()).isAfter(late.publishedAt());
    assertThat(rundown.of(revised.outlet(), START.plus(Duration.ofHours(1))))
        .filteredOn(r -> r.dispatch().header().slug().equals(revised.slug()))
        .hasSize(1);
  }

  @Test
  void servesAFeedThatGrowsAndAnswers304WhileItDoesNot() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(START);
    Newsroom newsroom = Newsroom.read(SHIPPED);
    try (NewsroomServer server =
        NewsroomServer.start(new Rundown(newsroom, START), (InstantSource) now::get, 0)) {
      URI feed = URI.create(server.sources().get(0).url());
      HttpResponse<String> early = get(feed, null);
      String tag = early.headers().firstValue("etag").orElseThrow();
      assertThat(get(feed, tag).statusCode()).isEqualTo(304);
      now.set(START.plus(newsroom.length()));
      HttpResponse<String> late = get(feed, tag);
      assertThat(late.statusCode()).isEqualTo(200);
      assertThat(late.body().length()).isGreaterThan(early.body().length());
    }
  }

  @Test
  void namesTheFileThatDoesNotFit(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("newsroom.yaml"), "name: x\noutlets:\n  - {id: a, name: A, format: rss}\n");
    Files.writeString(
        folder.resolve("articles").resolve("001-b.md"),
        "---\noutlet: b\nslug: s\ntitle: t\n---\nText.\n");
    assertThatThrownBy(() -> Newsroom.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("001-b.md")
        .hasMessageContaining("no outlet 'b'");
  }

  private static boolean exists(Newsroom newsroom, String slug) {
    return slug == null
        || newsroom.dispatches().stream().anyMatch(d -> d.header().slug().equals(slug));
  }

  private static HttpResponse<String> get(URI uri, String tag) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
