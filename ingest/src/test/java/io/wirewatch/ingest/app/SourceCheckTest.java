package io.wirewatch.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.egress.EgressSettings;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.settings.SettingsReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceCheckTest {
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>Gazette</title><item><title>Dam breaks</title>"
          + "<link>https://gazette.example/dam</link>"
          + "<pubDate>Mon, 02 Mar 2026 07:30:00 GMT</pubDate></item></channel></rss>";

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private Egress egress;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(
                page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    egress =
        Egress.by(
            new SettingsReader(EgressSettings.all())
                .flags(Map.of("egress.allowed", "127.0.0.1:" + server.getAddress().getPort()))
                .read(),
            new Meters());
  }

  @AfterEach
  void stop() {
    egress.close();
    server.stop(0);
  }

  @Test
  void saysWhatAPollOfAListingWouldBring() throws Exception {
    pages.put(
        "/news",
        "<p class=i><a href=/1>Dam breaks</a><time datetime=2026-03-02T07:30:00Z></time></p>"
            + "<a href=/about>About us</a>");

    SourceCheck.Answer answer = checker().answer(url("/news"), Map.of("item", "p.i"));

    SourceCheck.Found found = answer.sources().get(0);
    assertThat(found.kind()).isEqualTo(SourceKind.LISTING);
    assertThat(found.titles()).containsExactly("Dam breaks");
    assertThat(found.newest()).isEqualTo("2026-03-02T07:30:00Z");
  }

  @Test
  void saysThatASelectorFindsNothing() throws Exception {
    pages.put("/news", "<p>Nothing here</p>");

    SourceCheck.Answer answer = checker().answer(url("/news"), Map.of("item", "p.i"));

    assertThat(answer.sources()).isEmpty();
    assertThat(answer.error()).contains("p.i");
  }

  @Test
  void saysWhatAPollOfAFeedWouldBring() throws Exception {
    pages.put("/feed", FEED);
    SourceCheck.Answer answer = check("/feed");
    assertThat(answer.error()).isNull();
    assertThat(answer.sources()).hasSize(1);
    SourceCheck.Found found = answer.sources().get(0);
    assertThat(found.kind()).isEqualTo(SourceKind.FEED);
    assertThat(found.items()).isEqualTo(1);
    assertThat(found.titles()).containsExactly("Dam breaks");
    assertThat(found.newest()).isEqualTo("2026-03-02T07:30:00Z");
    assertThat(found.conditional()).isTrue();
  }

  @Test
  void findsTheFeedThatAPageNames() throws Exception {
    pages.put(
        "/",
        "<html><head><link rel=alternate type='application/rss+xml' href='/x.xml'></head></html>");
    pages.put("/x.xml", FEED);
    assertThat(check("/").sources())
        .extracting(SourceCheck.Found::how)
        .containsExactly("named by the page");
  }

  @Test
  void looksAtTheUsualPlacesAndAtTheNewsSitemap() throws Exception {
    pages.put("/", "<html><body>Welcome</body></html>");
    pages.put("/robots.txt", "Sitemap: " + url("/news-sitemap.xml") + "\n");
    pages.put(
        "/news-sitemap.xml",
        "<urlset xmlns:news='n'><url><loc>https://gazette.example/dam</loc><news:news>"
            + "<news:title>Dam breaks</news:title></news:news></url></urlset>");
    assertThat(check("/").sources())
        .extracting(SourceCheck.Found::kind)
        .containsExactly(SourceKind.SITEMAP);
    pages.put("/rss.xml", FEED);
    assertThat(check("/").sources())
        .extracting(SourceCheck.Found::url)
        .containsExactly(url("/rss.xml"));
  }

  @Test
  void knowsANewsSitemapAndAnIndexOfThemForWhatTheyAre() throws Exception {
    pages.put(
        "/news.xml",
        "<urlset xmlns:news='n'><url><loc>https://gazette.example/dam</loc><news:news>"
            + "<news:title>Dam breaks</news:title></news:news></url></urlset>");
    pages.put(
        "/sitemap.xml",
        "<sitemapindex><sitemap><loc>" + url("/news.xml") + "</loc></sitemap></sitemapindex>");
    for (String path : List.of("/news.xml", "/sitemap.xml")) {
      assertThat(check(path).sources())
          .as(path)
          .hasSize(1)
          .allSatisfy(
              found -> {
                assertThat(found.kind()).isEqualTo(SourceKind.SITEMAP);
                assertThat(found.url()).isEqualTo(url("/news.xml"));
                assertThat(found.titles()).containsExactly("Dam breaks");
              });
    }
  }

  @Test
  void readsTheGroupOfRobotsThatNamesIt() throws Exception {
    pages.put("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: wirewatch\nAllow: /\n");
    pages.put("/feed", FEED);
    assertThat(check("/feed").sources()).hasSize(1);
  }

  @Test
  void obeysRobotsAndSaysSo() throws Exception {
    pages.put("/robots.txt", "User-agent: *\nDisallow: /feed\n");
    pages.put("/feed", FEED);
    SourceCheck.Answer answer = check("/feed");
    assertThat(answer.sources()).isEmpty();
    assertThat(answer.error()).contains("robots.txt");
  }

  @Test
  void saysWhyNothingWasFound() throws Exception {
    SourceCheck.Answer answer = check("/nothing");
    assertThat(answer.error()).contains("404");
    assertThat(answer.tried()).isNotEmpty();
  }

  private SourceCheck.Answer check(String path) throws InterruptedException {
    return checker().answer(url(path));
  }

  private SourceCheck checker() {
    return new SourceCheck(egress, "Wirewatch/0.1 (news)", InstantSource.system(), Duration.ZERO);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
