package io.wirewatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleIdentityTest {
  private final ArticleIdentity identity =
      new ArticleIdentity(
          new Publishers(Map.of("news.example", "gazette", "gazette-live.example", "gazette")));

  @Test
  void believesACanonicalLinkOfTheSameSite() {
    Identity found = identify("https://www.news.example/2026/a?page=1", "https://news.example/a");

    assertThat(found.canonicalBelieved()).isTrue();
    assertThat(found.id()).isEqualTo(identify("https://news.example/a", null).id());
    assertThat(found.url()).isEqualTo("https://news.example/a");
    assertThat(found.rules()).contains("canonical");
  }

  @Test
  void believesACanonicalLinkOfTheSameFamily() {
    assertThat(
            identify("https://gazette-live.example/a", "https://news.example/a")
                .canonicalBelieved())
        .isTrue();
  }

  @Test
  void letsNoSiteTakeOverAnothersArticle() {
    Identity found = identify("https://evil.example/a", "https://news.example/a");

    assertThat(found.canonicalBelieved()).isFalse();
    assertThat(found.canonicalUrl()).isEqualTo("https://news.example/a");
    assertThat(found.id()).isEqualTo(identify("https://evil.example/a", null).id());
    assertThat(found.rules()).contains("canonical-foreign");
  }

  @Test
  void tellsWhichRulesApplied() {
    List<String> counted = new ArrayList<>();

    Identity found =
        identity
            .counting(counted::add)
            .identify("https://m.news.example/a?utm_source=x#c", "https://evil.example/a")
            .orElseThrow();

    assertThat(counted)
        .containsExactly("fragment", "tracking", "mobile-host", "canonical-foreign")
        .isEqualTo(found.rules());
  }

  @Test
  void tellsTheNeighboursOnASharedHostApart() {
    assertThat(identify("https://one.github.io/a", "https://two.github.io/a").canonicalBelieved())
        .isFalse();
  }

  @Test
  void ignoresACanonicalLinkToTheFrontPage() {
    Identity found = identify("https://news.example/a", "https://news.example/");

    assertThat(found.id()).isEqualTo(identify("https://news.example/a", null).id());
    assertThat(found.rules()).contains("canonical-home");
  }

  @Test
  void rememberAnItemByItsLinkNotItsGuid() {
    assertThat(ArticleIdentity.itemKey("s", "https://news.example/a?utm_source=rss", "guid-1", "t"))
        .isEqualTo(ArticleIdentity.itemKey("s", "https://news.example/a", "guid-2", "t"))
        .isNotEqualTo(ArticleIdentity.itemKey("s", "https://news.example/b", "guid-1", "t"));
  }

  @Test
  void fallsBackToGuidAndTitleWithoutALink() {
    assertThat(ArticleIdentity.itemKey("s", null, "g", "t"))
        .isEqualTo(ArticleIdentity.itemKey("s", "", "g", "another"));
    assertThat(ArticleIdentity.itemKey("s", null, " ", "t")).isPresent();
    assertThat(ArticleIdentity.itemKey("s", null, null, " ")).isEmpty();
  }

  @Test
  void hashesContentBlindToLayoutAndInvisibleCharacters() {
    assertThat(ArticleIdentity.contentHash("Kabul\u200b blast", "a\n\nb"))
        .isEqualTo(ArticleIdentity.contentHash("Kabul blast", "A b"));
  }

  private Identity identify(String link, String canonical) {
    return identity.identify(link, canonical).orElseThrow();
  }
}
