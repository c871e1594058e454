package io.wirewatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.PageKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are no article, and articles that look like one of those. */
class PageKindsTest {
  private static final String URL = "https://gazette.example/world/a";
  private static final String SENTENCE =
      "Officials on both sides of the river said on Wednesday that the bridge would stay shut until the mines were cleared.";

  static Stream<Arguments> liveBlogs() {
    return Stream.of(
        page("declared in JSON-LD", URL, ld("LiveBlogPosting") + paragraphs(2)),
        page(
            "marked updates",
            URL,
            "<div class=live-blog>" + times(6, "<article><p>" + SENTENCE + "</p></article>")),
        page(
            "microdata",
            URL,
            times(6, "<div itemprop=liveBlogUpdate><p>" + SENTENCE + "</p></div>")),
        page("its link and many times", "https://gazette.example/live/flood", timed(12)),
        page("a German ticker", "https://gazette.example/politik/flut-ticker-100.html", timed(12)));
  }

  static Stream<Arguments> paywalls() {
    return Stream.of(
        page("English", URL, paragraphs(1) + "<p>Subscribe to continue reading.</p>"),
        page("for subscribers", URL, paragraphs(1) + "<div>This article is for subscribers.</div>"),
        page("German", URL, paragraphs(1) + "<p>Jetzt abonnieren und weiterlesen</p>"),
        page("French", URL, paragraphs(1) + "<p>Article réservé aux abonnés</p>"),
        page("Spanish", URL, paragraphs(1) + "<p>Contenido exclusivo para suscriptores</p>"),
        page("Italian", URL, paragraphs(1) + "<p>Contenuto riservato agli abbonati</p>"),
        page("Russian", URL, paragraphs(1) + "<p>Доступно только для подписчиков</p>"),
        page(
            "declared",
            URL,
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"isAccessibleForFree\":false}</script>"
                + paragraphs(1)),
        page("already a member", URL, paragraphs(1) + "<p>Already a subscriber? Log in</p>"),
        page(
            "to read the full story",
            URL,
            paragraphs(1) + "<p>Sign in to read the full story</p>"));
  }

  static Stream<Arguments> consentWalls() {
    return Stream.of(
        page(
            "English",
            URL,
            "<h1>We value your privacy</h1><p>We and our 812 partners store data.</p>"),
        page(
            "before you continue",
            URL,
            "<h1>Before you continue to the site</h1><button>Accept all</button>"),
        page(
            "German",
            URL,
            "<p>Mit Werbung und Tracking weiterlesen</p><button>Alle akzeptieren</button>"),
        page(
            "French", URL, "<p>Nous respectons votre vie privée</p><button>Tout accepter</button>"),
        page("Spanish", URL, "<p>Tu privacidad</p><button>Aceptar y continuar</button>"),
        page("by its host", "https://consent.gazette.example/v2", "<p>One moment.</p>"));
  }

  static Stream<Arguments> articles() {
    return Stream.of(
        page("a short report", URL, paragraphs(1)),
        page(
            "on cookies",
            URL,
            paragraphs(3)
                + "<p>Sites must let readers accept all cookies or none.</p>"
                + paragraphs(3)),
        page(
            "on a paywall",
            URL,
            paragraphs(8)
                + "<p>The paper asks readers to subscribe to continue reading.</p>"
                + paragraphs(8)),
        page(
            "with a banner of cookies",
            URL,
            paragraphs(9)
                + "<div class=cookie-banner>We value your privacy <button>Accept all cookies</button></div>"),
        page(
            "with an offer at its end",
            URL,
            paragraphs(16) + "<p>Subscribe now to read more stories like this.</p>"),
        page(
            "a concert that is live",
            "https://gazette.example/music/live-at-the-arena",
            paragraphs(4)),
        page("with dates in its lists", URL, paragraphs(6) + timed(12)),
        page(
            "with comments",
            URL,
            paragraphs(6) + times(8, "<article class=comment><p>I do not think so.</p></article>")),
        page(
            "free by its own word",
            URL,
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"isAccessibleForFree\":\"True\"}</script>"
                + paragraphs(1)),
        page(
            "a short one with a newsletter",
            URL,
            paragraphs(2) + "<p>Sign up for our newsletter.</p>"),
        page(
            "a short one with a consent bar",
            URL,
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\"}</script>"
                + paragraphs(1)
                + "<div>We value your privacy</div>"),
        page("delivery of goods", "https://gazette.example/delivery/strike", paragraphs(2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("liveBlogs")
  void recognisesLiveBlogs(String what, String url, String body) {
    assertThat(kind(url, body)).isEqualTo(PageKind.LIVE_BLOG);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paywalls")
  void recognisesPaywallStubs(String what, String url, String body) {
    assertThat(kind(url, body)).isEqualTo(PageKind.PAYWALL);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("consentWalls")
  void recognisesConsentWalls(String what, String url, String body) {
    assertThat(kind(url, body)).isEqualTo(PageKind.CONSENT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void raisesNoFalseAlarm(String what, String url, String body) {
    assertThat(kind(url, body)).isEqualTo(PageKind.ARTICLE);
  }

  private static Arguments page(String what, String url, String body) {
    return Arguments.of(what, url, body);
  }

  private static PageKind kind(String url, String body) {
    String html = "<html><head><title>T</title></head><body><h1>T</h1>" + body + "</body></html>";
    return ((Page) new PageReader().read(html.getBytes(StandardCharsets.UTF_8), Map.of(), url))
        .pageKind();
  }

  private static String ld(String type) {
    return "<script type='application/ld+json'>{\"@type\":\"%s\",\"headline\":\"T\"}</script>"
        .formatted(type);
  }

  private static String paragraphs(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "<p>" + SENTENCE + " That was report no. " + i + ".</p>")
        .collect(Collectors.joining());
  }

  private static String timed(int number) {
    return times(number, "<p><time datetime='2026-03-02T07:30Z'>07:30</time> " + SENTENCE + "</p>");
  }

  private static String times(int number, String markup) {
    return markup.repeat(number);
  }
}
