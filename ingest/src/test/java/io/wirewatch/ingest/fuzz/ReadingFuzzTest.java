package io.wirewatch.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.wirewatch.ingest.date.FeedDates;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedEntry;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.identity.LinkRules;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.PageReader;
import io.wirewatch.ingest.page.PageReading;
import io.wirewatch.ingest.text.Links;
import io.wirewatch.ingest.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * Fuzz targets that build documents of the right shape from wrong parts. Everyday runs replay the
 * inputs kept beside them; {@code JAZZER_FUZZ=1} searches for new ones.
 */
class ReadingFuzzTest {
  private static final String[] DATE_PARTS = {
    "Mon, ",
    "06",
    " Jul ",
    "2026",
    " 08:15:00",
    " GMT",
    "+0430",
    "T",
    "Z",
    "-",
    "/",
    ".",
    "30",
    " février ",
    "۱۴۰۳",
    "年",
    "月",
    " pm",
    "(",
    ")",
    "\\",
    "99999",
    "0000",
    " EST",
    " Europe/Paris",
    ","
  };
  private static final String[] FEED_PARTS = {
    "<item>",
    "</item>",
    "<title>",
    "</title>",
    "<link>",
    "</link>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&lt;",
    "&bogus;",
    "<entry xmlns='http://www.w3.org/2005/Atom'>",
    "<content type='xhtml'>",
    "<div>",
    "<pubDate>",
    "<guid isPermaLink='true'>",
    "<media:group>",
    "<!--",
    "-->",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "xml:base='//x'",
    "</channel>",
    "<description>",
    "\u0000",
    "\uD800"
  };
  private static final String[] PAGE_PARTS = {
    "<p>",
    "</p>",
    "<div class='comments'>",
    "</div>",
    "<article>",
    "<h1>",
    "<a href='x'>",
    "</a>",
    "<br><br>",
    "<table><td>",
    "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"",
    "\"}</script>",
    "<time datetime='",
    "'>",
    "A sentence that is long enough to be heard as one, it says.",
    "&lt;b&gt;",
    "<svg><title>",
    "<select>",
    "<blockquote>"
  };

  @FuzzTest(maxDuration = "2m")
  void datesAreWithinReasonOrRefused(FuzzedDataProvider data) {
    String text = assemble(data, DATE_PARTS);

    FeedDates.parse(text)
        .ifPresent(
            date ->
                assertThat(date)
                    .isBetween(
                        Instant.parse("0000-12-30T00:00:00Z"),
                        Instant.parse("+10000-01-02T00:00:00Z")));
  }

  @FuzzTest(maxDuration = "2m")
  void feedsGivePlainTitlesAndWebLinks(FuzzedDataProvider data) {
    String feed = "<rss><channel>" + assemble(data, FEED_PARTS);
    FeedReading reading =
        new FeedReader()
            .read(feed.getBytes(StandardCharsets.UTF_8), Map.of(), "https://news.example/");

    if (reading instanceof Feed read) {
      for (FeedEntry entry : read.entries()) {
        assertThat(entry.link() == null || Links.isWeb(entry.link())).isTrue();
        assertNoTag(entry.title());
        assertNoTag(entry.plainContent());
      }
    }
  }

  @FuzzTest(maxDuration = "2m")
  void pagesGivePlainText(FuzzedDataProvider data) {
    String page = "<html><body>" + assemble(data, PAGE_PARTS);
    PageReading reading =
        new PageReader().read(page.getBytes(StandardCharsets.UTF_8), Map.of(), null);

    if (reading instanceof Page read) {
      assertThat(read.words()).isGreaterThanOrEqualTo(0);
      assertThat(read.body()).isEqualTo(read.body().strip());
    }
  }

  @FuzzTest(maxDuration = "2m")
  void plainTextIsAFixedPoint(FuzzedDataProvider data) {
    String once = PlainText.paragraphs(assemble(data, PAGE_PARTS));

    assertThat(PlainText.paragraphs(once)).isEqualTo(once);
    assertNoTag(once);
  }

  @FuzzTest(maxDuration = "2m")
  void linkKeysAreFixedPoints(FuzzedDataProvider data) {
    String link = "http://" + data.consumeRemainingAsString();

    LinkRules.key(link)
        .ifPresent(
            key ->
                assertThat(LinkRules.key(key.link()).map(LinkRules.Ruled::link))
                    .contains(key.link()));
  }

  private static void assertNoTag(String text) {
    if (text != null) {
      assertThat(Jsoup.parseBodyFragment(text).body().children()).isEmpty();
    }
  }

  private static String assemble(FuzzedDataProvider data, String[] parts) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 60 && data.remainingBytes() > 0; i++) {
      out.append(data.consumeBoolean() ? data.pickValue(parts) : data.consumeString(8));
    }
    return out.toString();
  }
}
