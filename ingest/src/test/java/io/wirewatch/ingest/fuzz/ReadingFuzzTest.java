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
import io.wirewatch.ingest.text.Decoded;
import io.wirewatch.ingest.text.Decoder;
import io.wirewatch.ingest.text.Links;
import io.wirewatch.ingest.text.PlainText;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

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
    " 15:07",
    "1783382709",
    "20031231",
    "2003-335",
    "-0335",
    " PKT",
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
    "<blockquote>",
    "<p class='byline'>By A. Writer | 2 March 2026</p>",
    "<meta property='og:title' content='",
    "<link rel='canonical' href='",
    "<h2 class='lead'>",
    "<div itemprop='articleBody'>",
    "<li>",
    "<title>"
  };

  private static final String[] LINK_PARTS = {
    "m.",
    "www.",
    "amp.",
    "news.example",
    "news.example/a",
    "google.com/amp/s/news.example/a",
    "news-example.cdn.ampproject.org/c/s/news.example/a",
    "/",
    "//",
    "/amp/",
    ".amp.html",
    "/index.html",
    "/../",
    "/%41%2f%zz",
    "?",
    "&",
    "utm_source=x",
    "sid=7",
    "jsessionid=abc",
    ";jsessionid=ab",
    "amp=1",
    "#c",
    "#!/a",
    ":443",
    "@",
    "[::1]",
    "пример.рф",
    " "
  };

  private static final String[] CHARSETS = {
    "utf-8", "utf-16", "windows-1251", "gb18030", "utf-7", "iso-2022-jp", "none", "", "us-ascii"
  };
  private static final String[] HEADS = {
    "<rss><channel><item><title>x</title></item></channel></rss>", "<html><p>x</p>", "{}", "<", ""
  };
  private static final String[] JSON_PARTS = {
    "\"items\":[",
    "]",
    "{",
    "}",
    ",",
    "\"id\":",
    "\"url\":\"https://news.example/a\"",
    "\"title\":\"x\"",
    "\"content_html\":\"<p>x</p>\"",
    "\"date_published\":\"2026-03-02T07:30:00Z\"",
    "\"authors\":[{\"name\":\"A\"}]",
    "null",
    "1e999",
    "\"attachments\":[{}]",
    "\"tags\":[1,null]"
  };

  /** How long one target is searched; replaying the kept inputs takes seconds. */
  private static final String SEARCH = "9m";

  private static final long LEAST_MILLIS = 5_000;
  private static final long MILLIS_PER_KB = 200;

  private static final Set<String> TARGETS = new HashSet<>();
  private static FuzzCoverage coverage;

  @BeforeAll
  static void look() {
    // A search has its own way of looking.
    coverage = System.getenv("JAZZER_FUZZ") == null ? new FuzzCoverage() : null;
  }

  @BeforeEach
  void name(TestInfo target) {
    target.getTestMethod().ifPresent(method -> TARGETS.add(method.getName()));
  }

  @AfterAll
  static void reachesTheReadingCode() throws Exception {
    long targets =
        Stream.of(ReadingFuzzTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(FuzzTest.class))
            .count();
    if (coverage != null && TARGETS.size() == targets) {
      coverage.end();
    }
  }

  @FuzzTest(maxDuration = SEARCH)
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

  @FuzzTest(maxDuration = SEARCH)
  void feedsGivePlainTitlesAndWebLinks(FuzzedDataProvider data) {
    String feed = "<rss><channel>" + assemble(data, FEED_PARTS);
    FeedReading reading =
        withinTime(
            feed,
            () ->
                new FeedReader()
                    .read(
                        feed.getBytes(StandardCharsets.UTF_8), Map.of(), "https://news.example/"));

    if (reading instanceof Feed read) {
      for (FeedEntry entry : read.entries()) {
        assertThat(entry.link() == null || Links.isWeb(entry.link())).isTrue();
        assertNoTag(entry.title());
        assertNoTag(entry.plainContent());
        assertNoTag(entry.plainSummary());
        // A link that stands for a title is no markup: "&copy=1" stays as it is.
        boolean isLink = entry.title() != null && entry.title().startsWith("http");
        assertThat(entry.title() == null || isLink || isLine(entry.title())).isTrue();
        assertThat(entry.authors()).allMatch(author -> !author.isBlank());
      }
    }
  }

  @FuzzTest(maxDuration = SEARCH)
  void bytesOfAnyKindAreReadOrRefused(FuzzedDataProvider data) {
    String type = "text/xml; charset=" + data.pickValue(CHARSETS);
    byte[] head = data.pickValue(HEADS).getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = data.consumeBoolean() ? head : data.consumeRemainingAsBytes();

    Decoded decoded = Decoder.decode(bytes, type);

    assertThat(decoded.text().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    assertThat(new FeedReader().read(bytes, Map.of("Content-Type", type), null)).isNotNull();
    assertThat(new PageReader().read(bytes, Map.of("Content-Type", type), null)).isNotNull();
  }

  @FuzzTest(maxDuration = SEARCH)
  void jsonFeedsAreReadOrRefused(FuzzedDataProvider data) {
    String feed = "{\"version\":\"https://jsonfeed.org/version/1.1\"," + assemble(data, JSON_PARTS);

    FeedReading reading =
        new FeedReader().read(feed.getBytes(StandardCharsets.UTF_8), Map.of(), null);

    if (reading instanceof Feed read) {
      read.entries().forEach(entry -> assertNoTag(entry.title()));
    }
  }

  @FuzzTest(maxDuration = SEARCH)
  void pagesGivePlainText(FuzzedDataProvider data) {
    String page = "<html><body>" + assemble(data, PAGE_PARTS);
    PageReading reading =
        withinTime(
            page,
            () ->
                new PageReader()
                    .read(
                        page.getBytes(StandardCharsets.UTF_8),
                        Map.of(),
                        "https://news.example/2026/03/02/a"));

    if (reading instanceof Page read) {
      assertThat(read.words()).isGreaterThanOrEqualTo(0);
      assertThat(read.body()).isEqualTo(PlainText.tidy(read.body()));
      assertThat(read.canonicalUrl() == null || Links.isWeb(read.canonicalUrl())).isTrue();
      assertThat(read.authors()).allMatch(author -> author.equals(author.strip()));
    }
  }

  @FuzzTest(maxDuration = SEARCH)
  void plainTextIsAFixedPoint(FuzzedDataProvider data) {
    String once = PlainText.paragraphs(assemble(data, PAGE_PARTS));

    assertThat(PlainText.paragraphs(once)).isEqualTo(once);
    assertNoTag(once);
  }

  @FuzzTest(maxDuration = SEARCH)
  void linkKeysAreFixedPoints(FuzzedDataProvider data) {
    String link = "http://" + assemble(data, LINK_PARTS);

    LinkRules.key(link)
        .ifPresent(
            key ->
                assertThat(LinkRules.key(key.link()).map(LinkRules.Ruled::link))
                    .contains(key.link()));
  }

  private static boolean isLine(String title) {
    return title.equals(PlainText.line(title));
  }

  /** Costs no more CPU time than its length allows, by a bound that only a runaway exceeds. */
  private static <T> T withinTime(String document, Supplier<T> reading) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    T read = reading.get();
    long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertThat(millis).isLessThan(LEAST_MILLIS + document.length() * MILLIS_PER_KB / 1024);
    return read;
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
