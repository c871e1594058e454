package io.wirewatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.PageKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  private static final String TEXT =
      "Officials on both sides of the river said on Wednesday that the bridge would stay shut until the mines were cleared.";

  @Test
  void readsAnArticleWithItsParticulars() {
    Page page =
        page(
            """
            <html lang="en"><head><title>Bridge stays shut | The Gazette</title>
            <link rel="canonical" href="/bridge"><meta property="og:image" content="/b.jpg">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge stays shut",
             "datePublished":"2025-10-29T14:05:00Z","author":{"@type":"Person","name":"A. Writer"}}</script></head>
            <body><nav><p>%1$s</p></nav><article><h1>Bridge stays shut</h1><p>%1$s</p><p>%1$s</p></article>
            <footer>About us</footer></body></html>
            """
                .formatted(TEXT));

    assertThat(page.title()).isEqualTo("Bridge stays shut");
    assertThat(page.body()).isEqualTo(TEXT + "\n\n" + TEXT);
    assertThat(page.authors()).containsExactly("A. Writer");
    assertThat(page.publishedAt()).isEqualTo(Instant.parse("2025-10-29T14:05:00Z"));
    assertThat(page.language()).isEqualTo("en");
    assertThat(page.canonicalUrl()).isEqualTo("https://gazette.example/bridge");
    assertThat(page.image()).isEqualTo("https://gazette.example/b.jpg");
    assertThat(page.pageKind()).isEqualTo(PageKind.ARTICLE);
  }

  private static Page page(String html) {
    return (Page)
        new PageReader()
            .read(html.getBytes(StandardCharsets.UTF_8), Map.of(), "https://gazette.example/a");
  }
}
