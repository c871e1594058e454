package io.wirewatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {
  @ParameterizedTest(name = "{1} by {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fragment        | https://news.example/a?id=7#comments
          tracking        | https://news.example/a?utm_source=rss&id=7&fbclid=x
          session         | https://news.example/a;jsessionid=AB12?id=7&sid=9f8e7d6c5b4a
          scheme          | http://news.example/a?id=7
          www             | https://www.news.example/a?id=7
          mobile-host     | https://m.news.example/a?id=7
          amp             | https://news.example/a/amp/?id=7
          amp             | https://news.example/a.amp?id=7
          amp-cache       | https://www.google.com/amp/s/news.example/a?id=7
          amp-cache       | https://news-example.cdn.ampproject.org/c/s/news.example/a?id=7
          slashes         | https://news.example//a/?id=7
          index-page      | https://news.example/a/index.html?id=7
          """)
  void knowsOneArticleUnderManyLinks(String rule, String link) {
    LinkRules.Ruled ruled = LinkRules.key(link).orElseThrow();

    assertThat(ruled.link()).isEqualTo("https://news.example/a?id=7");
    assertThat(ruled.applied()).contains(rule);
  }

  @Test
  void readsParametersInAnyOrder() {
    LinkRules.Ruled ruled = LinkRules.key("https://news.example/a?id=7&city=2").orElseThrow();

    assertThat(ruled.link()).isEqualTo("https://news.example/a?city=2&id=7");
    assertThat(ruled.applied()).containsExactly("parameter-order");
  }

  @Test
  void keepsTheParameterThatNamesTheArticle() {
    assertThat(LinkRules.key("https://news.example/article.php?storyid=504&sid=77"))
        .isNotEqualTo(LinkRules.key("https://news.example/article.php?storyid=505&sid=77"));
    assertThat(LinkRules.key("https://news.example/article.php?sid=77"))
        .isNotEqualTo(LinkRules.key("https://news.example/article.php?sid=78"));
  }

  @Test
  void spellsPercentEncodingOneWay() {
    assertThat(LinkRules.key("https://News.Example/%7euser/%d8%a7 b"))
        .isEqualTo(LinkRules.key("https://news.example/~user/ا%20b"));
  }

  @Test
  void countsAnotherSpellingAsARule() {
    assertThat(LinkRules.key("https://news.example/%7euser").orElseThrow().applied())
        .contains("percent-encoding");
    assertThat(LinkRules.key("https://news.example/~user?a=b%20c").orElseThrow().applied())
        .doesNotContain("percent-encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "",
        "http://",
        "ftp://news.example/a",
        "https://a\u0001b/x",
        "https://a>b/x",
        "https://news example/a",
        "https://m\nO_"
      })
  void refusesWhatIsNoWebLink(String link) {
    assertThat(LinkRules.key(link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://m.news.example/amp/a//b/index.html?utm_x=1&b=2&a=1#top",
        "https://www.m.news.example/a/amp/amp/",
        "https://news.example/%25%32%35",
        "https://www.www.m.www.news.example/a",
        "https://user:secret@news.example/a"
      })
  void isIdempotent(String link) {
    String once = LinkRules.key(link).orElseThrow().link();

    assertThat(LinkRules.key(once).orElseThrow().link()).isEqualTo(once);
  }

  @Test
  void givesTheKeyOfAKeyAlsoWhereALinkGoesOnChanging() {
    String key =
        LinkRules.key("http://news.example" + "/index.html".repeat(60)).orElseThrow().link();

    assertThat(LinkRules.key(key).orElseThrow().link()).isEqualTo(key);
  }
}
