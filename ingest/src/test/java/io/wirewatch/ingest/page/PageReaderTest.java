package io.wirewatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.PageKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
            <body><nav><p>%1$s</p></nav><article><h1>Bridge stays shut</h1><p>%1$s</p><p>%1$s More.</p></article>
            <footer>About us</footer></body></html>
            """
                .formatted(TEXT));

    assertThat(page.title()).isEqualTo("Bridge stays shut");
    assertThat(page.body()).isEqualTo(TEXT + "\n\n" + TEXT + " More.");
    assertThat(page.authors()).containsExactly("A. Writer");
    assertThat(page.publishedAt()).isEqualTo(Instant.parse("2025-10-29T14:05:00Z"));
    assertThat(page.language()).isEqualTo("en");
    assertThat(page.canonicalUrl()).isEqualTo("https://gazette.example/bridge");
    assertThat(page.image()).isEqualTo("https://gazette.example/b.jpg");
    assertThat(page.pageKind()).isEqualTo(PageKind.ARTICLE);
  }

  @Test
  void readsAnyScript() {
    for (String sentence :
        List.of(
            "طورخم سرحد پر قافلہ رک گیا اور حکام نے بتایا کہ راستہ کل تک بند رہے گا، جبکہ تاجروں نے احتجاج کیا۔",
            "तोरखम सीमा पर काफिला रुक गया और अधिकारियों ने बताया कि रास्ता कल तक बंद रहेगा, व्यापारियों ने विरोध किया।",
            "Колонна задержана на пограничном переходе, и власти сообщили, что дорога останется закрытой до завтра.",
            "车队在口岸受阻，官员表示道路将关闭到明天，商人们对此提出抗议，要求尽快恢复通行并给予补偿。")) {
      Page page =
          page(
              "<body><nav><a href=/>x</a></nav><main><h1>T</h1><p>%1$s</p><p>%1$s!</p></main></body>"
                  .formatted(sentence));

      assertThat(page.body()).isEqualTo(sentence + "\n\n" + sentence + "!");
    }
  }

  @Test
  void leavesFurnitureOut() {
    Page page =
        page(
            """
            <body><div class="post-content"><p>%1$s</p><div class="newsletter-signup"><p>%1$s Sign up.</p></div>
            <figure><figcaption>A photographer took this picture near the bridge on Wednesday evening.</figcaption></figure>
            <p>%1$s More.</p><p>Read more: <a href="/x">Another article of ours on the bridge</a></p></div>
            <div id="comments"><p>%1$s I do not believe it.</p></div></body>
            """
                .formatted(TEXT));

    assertThat(page.body()).isEqualTo(TEXT + "\n\n" + TEXT + " More.");
  }

  @Test
  void believesNoNameOfAnElementThatHoldsTheWholeArticle() {
    Page page =
        page(
            "<body><div class=\"l-sidebar\"><p>%1$s</p><p>%1$s More.</p></div></body>"
                .formatted(TEXT));

    assertThat(page.body()).contains(TEXT);
  }

  @Test
  void takesInTheLeadThatStandsApart() {
    String lead =
        "The crossing, shut since Sunday, will not open before the mines are gone, both sides say.";
    Page page =
        page(
            """
            <head><meta name="description" content="%2$s"></head><body><header class="article-header"><h1>Bridge</h1><p>%2$s</p></header>
            <div class="article-body"><p>%1$s</p><p>%1$s More.</p></div></body>
            """
                .formatted(TEXT, lead));

    assertThat(page.body()).startsWith(lead);
  }

  @Test
  void saysWhatIsNoArticle() {
    assertThat(kind("<h1>T</h1><p>" + TEXT + "</p><p>Subscribe to continue reading.</p>"))
        .isEqualTo(PageKind.PAYWALL);
    assertThat(kind("<h1>We value your privacy</h1><p>We and our 900 partners store data.</p>"))
        .isEqualTo(PageKind.CONSENT);
    assertThat(
            kind(
                "<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"T\"}</script><p>x</p>"))
        .isEqualTo(PageKind.LIVE_BLOG);
  }

  @Test
  void findsTheDayInTheLinkWhereThePageIsSilent() {
    Page page =
        (Page)
            new PageReader()
                .read(
                    ("<p>" + TEXT + "</p>").getBytes(StandardCharsets.UTF_8),
                    Map.of(),
                    "https://gazette.example/2025/10/29/bridge.html");

    assertThat(page.publishedAt()).isEqualTo(Instant.parse("2025-10-29T00:00:00Z"));
  }

  @Test
  void takesTheHeadingNotTheNameOfTheSite() {
    Page page =
        page(
            "<head><title>Bridge stays shut - The Gazette</title></head><body><h1>The Gazette</h1><h2>Bridge stays shut</h2></body>");

    assertThat(page.title()).isEqualTo("Bridge stays shut");
  }

  @Test
  void readsTheByline() {
    Page page =
        page(
            "<body><h1>T</h1><p class=\"byline\">By Amina Noor | 29 October 2025</p><p>"
                + TEXT
                + "</p></body>");

    assertThat(page.authors()).containsExactly("Amina Noor");
    assertThat(page.publishedAt()).isEqualTo(Instant.parse("2025-10-29T00:00:00Z"));
  }

  private static PageKind kind(String body) {
    return page("<body>" + body + "</body>").pageKind();
  }

  private static Page page(String html) {
    return (Page)
        new PageReader()
            .read(html.getBytes(StandardCharsets.UTF_8), Map.of(), "https://gazette.example/a");
  }
}
