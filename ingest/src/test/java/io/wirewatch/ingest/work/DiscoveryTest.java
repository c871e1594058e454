package io.wirewatch.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.ingest.work.TestServer.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources that are no plain feeds. */
class DiscoveryTest {
  private final Newsagent agent = Newsagent.polite();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(agent.clock());
  }

  @AfterEach
  void stop() {
    agent.close();
    server.close();
  }

  @Test
  void pollsTheFeedThatASiteNamesAndRemembersIt() {
    server.on(
        "/",
        Answer.body(
            "<html><head><link rel='alternate' type='application/rss+xml' title='Comments'"
                + " href='/comments'><link rel='alternate' type='application/rss+xml' href='/feed'>"
                + "</head><body>Welcome</body></html>",
            "Content-Type",
            "text/html"));
    server.on("/feed", Answer.body(Rss.of("one"), "ETag", "\"1\""));
    listed(SourceKind.SITE, "/", Map.of());
    agent.pass(Duration.ofMinutes(1));
    assertThat(agent.titles()).containsExactly("one");
    agent.pass(Duration.ofDays(5));
    assertThat(agent.state("it").url()).isEqualTo(server.url("/feed"));
    assertThat(server.asked("/comments")).isEmpty();
  }

  @Test
  void looksAtTheUsualPlacesOfASiteThatNamesNoFeedAndRemembersWhereItWas() {
    server.on("/", Answer.body("<html><body>Welcome</body></html>", "Content-Type", "text/html"));
    server.on("/feed", Answer.of(410));
    server.on("/rss.xml", Answer.body(Rss.of("one"), "ETag", "\"1\""));
    listed(SourceKind.SITE, "/", Map.of());
    agent.pass(Duration.ofMinutes(1));
    assertThat(agent.titles()).containsExactly("one");
    assertThat(agent.state("it").url()).isEqualTo(server.url("/rss.xml"));
    agent.pass(Duration.ofDays(1));
    assertThat(server.asked("/")).hasSize(1);
    assertThat(server.asked("/rss.xml")).hasSizeGreaterThan(1);
  }

  @Test
  void findsTheNewsSitemapOfASiteWithoutFeeds() {
    server.on("/", Answer.body("<html><body>Welcome</body></html>", "Content-Type", "text/html"));
    server.on("/robots.txt", Answer.body("Sitemap: " + server.url("/news-map.xml") + "\n"));
    server.on(
        "/news-map.xml",
        Answer.body(
            "<urlset xmlns:news='n'><url><loc>%s</loc><news:news><news:title>The river rises"
                    .formatted(server.url("/flood"))
                + "</news:title></news:news></url></urlset>"));
    listed(SourceKind.SITE, "/", Map.of());
    agent.pass(Duration.ofMinutes(2));
    assertThat(agent.titles()).containsExactly("The river rises");
    assertThat(agent.state("it").url()).isEqualTo(server.url("/news-map.xml"));
  }

  @Test
  void saysOfASiteThatItHasNoFeedAndLooksAgainLater() {
    server.on("/", Answer.body("<html><body>Welcome</body></html>", "Content-Type", "text/html"));
    listed(SourceKind.SITE, "/", Map.of());
    agent.pass(Duration.ofMinutes(1));
    assertThat(agent.state("it").lastFailure().reason()).isEqualTo(Reason.NOT_A_FEED);
    assertThat(agent.state("it").lastFailure().detail()).contains("usual places");
    assertThat(agent.state("it").nextPollAt()).isAfter(agent.now());
  }

  @Test
  void returnsToTheListedUrlWhenTheDiscoveredFeedDies() {
    String home =
        "<html><head><link rel='alternate' type='application/rss+xml' href='/%s'></head></html>";
    server.on("/", Answer.body(home.formatted("old"), "Content-Type", "text/html"));
    server.on("/old", Answer.body(Rss.of("one"), "ETag", "\"1\""));
    listed(SourceKind.SITE, "/", Map.of());
    agent.pass(Duration.ofDays(5));
    server.on("/old", Answer.of(500));
    server.on("/", Answer.body(home.formatted("new"), "Content-Type", "text/html"));
    server.on("/new", Answer.body(Rss.of("two", "one"), "ETag", "\"2\""));
    agent.pass(Duration.ofDays(5));
    assertThat(agent.titles()).contains("two");
  }

  @Test
  void readsANewsSitemapThroughItsIndex() {
    server.on(
        "/sitemap.xml",
        Answer.body(
            "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + "<sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                    .formatted(server.url("/pages.xml"), server.url("/news.xml"))));
    server.on(
        "/news.xml",
        Answer.body(
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>%s</loc>"
                    .formatted(server.url("/flood"))
                + "<news:news><news:publication><news:name>G</news:name>"
                + "<news:language>en</news:language></news:publication>"
                + "<news:publication_date>2026-03-02T07:15:00+00:00</news:publication_date>"
                + "<news:title>The river rises</news:title></news:news></url></urlset>"));
    listed(SourceKind.SITEMAP, "/sitemap.xml", Map.of());
    agent.pass(Duration.ofMinutes(2));
    Article article = agent.candidates().get(0).article();
    assertThat(article.title()).isEqualTo("The river rises");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-02T07:15:00Z"));
    assertThat(article.url()).isEqualTo(server.url("/flood"));
    assertThat(agent.state("it").url()).isEqualTo(server.url("/sitemap.xml"));
    assertThat(server.asked("/pages.xml")).isEmpty();
  }

  @Test
  void readsAListingByItsSelectors() {
    server.on(
        "/press",
        Answer.body(
            "<html><body><nav><a href='/about'>About</a></nav><div class='row'>"
                + "<a href='/r/1'><h3>Dam opened</h3></a><time datetime='2026-03-02T06:00:00Z'>"
                + "</time><p class='lead'>The dam is open.</p></div></body></html>",
            "Content-Type",
            "text/html"));
    listed(
        SourceKind.LISTING,
        "/press",
        Map.of("item", "div.row", "title", "h3", "summary", "p.lead"));
    agent.pass(Duration.ofMinutes(2));
    Article article = agent.candidates().get(0).article();
    assertThat(article.title()).isEqualTo("Dam opened");
    assertThat(article.summary()).isEqualTo("The dam is open.");
    assertThat(article.url()).isEqualTo(server.url("/r/1"));
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
  }

  @Test
  void saysOfAListingWhoseSelectorFindsNothing() {
    server.on(
        "/press", Answer.body("<html><body>moved</body></html>", "Content-Type", "text/html"));
    listed(SourceKind.LISTING, "/press", Map.of("item", "div[["));
    agent.pass(Duration.ofMinutes(2));
    assertThat(agent.state("it").lastFailure().detail()).contains("selector");
  }

  private void listed(SourceKind kind, String path, Map<String, String> selectors) {
    agent
        .rounds()
        .put(
            new Source(
                "it",
                "It",
                kind,
                server.url(path),
                selectors,
                null,
                null,
                null,
                null,
                null,
                true,
                Status.ACTUAL,
                null,
                null,
                false,
                null,
                null));
  }
}
