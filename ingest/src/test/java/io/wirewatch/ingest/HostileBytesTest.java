package io.wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.page.PageReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What bytes may cost, against what an ordinary feed costs in the same run, both in this thread's
 * own CPU time: so neither a busy machine nor a slow one fails a test.
 */
class HostileBytesTest {
  /** An ordinary feed of a megabyte takes a quarter of a second cold: forty times it is ten. */
  private static final int MOST_TIMES = 40;

  private static Duration most;

  @BeforeAll
  static void readAnOrdinaryFeed() {
    String feed =
        rss(
            repeat(
                1_500,
                i ->
                    "<item><title>Bridge "
                        + i
                        + " reopens</title><link>https://news.example/"
                        + i
                        + "</link><pubDate>Mon, 02 Mar 2026 07:30:00 GMT</pubDate><description>"
                        + "&lt;p&gt;The bridge is open again.&lt;/p&gt;".repeat(15)
                        + "</description></item>\n"));
    most = median(7, () -> feed(feed)).multipliedBy(MOST_TIMES);
  }

  static Stream<Arguments> feeds() {
    return Stream.of(
        Arguments.of("depth", rss("<a>".repeat(200_000))),
        Arguments.of(
            "namespaces", rss(repeat(4_000, i -> "<a xmlns:n" + i + "=\"urn:" + i + "\">"))),
        Arguments.of("attributes", rss("<item " + repeat(50_000, i -> "a" + i + "=\"x\" ") + "/>")),
        Arguments.of(
            "brackets in attributes",
            rss("<item " + repeat(50_000, i -> "a" + i + "=\"x>\" ") + "/>")),
        Arguments.of("CDATA openers", rss("<item><title>" + "<![CDATA[".repeat(10_000))),
        Arguments.of("comment openers", rss("<item><title>" + "<!--".repeat(10_000))),
        Arguments.of("document types", "<!DOCTYPE rss [".repeat(50_000)),
        Arguments.of("less-than signs", "<".repeat(500_000)),
        Arguments.of("ampersands", rss("<item><title>" + "&".repeat(500_000) + "</title></item>")),
        Arguments.of("entities of entities", entities() + rss("<item><title>&a9;</title></item>")),
        Arguments.of(
            "blanks in a link", rss("<item><link>" + " ".repeat(500_000) + "x</link></item>")),
        Arguments.of("unclosed items", rss("<item><title>x".repeat(30_000))),
        Arguments.of(
            "equals signs",
            rss("<item><description>" + "href=".repeat(50_000) + "</description></item>")));
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("depth", "<html><body>" + "<div>".repeat(200_000)),
        Arguments.of("formatting", "<p>" + "<a><b><i>".repeat(33_000) + "x"),
        Arguments.of("foster parents", "<table>" + "<b>x<div>".repeat(25_000)),
        Arguments.of("selects", "<select>" + "<option>x<select>".repeat(25_000)),
        Arguments.of("links", repeat(100_000, i -> "<a href=\"/" + i + "\">x</a>")),
        Arguments.of(
            "a long class", "<div class=\"" + "post ".repeat(100_000) + "\"><p>x</p></div>"),
        Arguments.of("a long paragraph", "<p>" + "1.2.2020 von x, ".repeat(60_000) + "</p>"),
        Arguments.of("a long title", "<title>" + "a - ".repeat(50_000) + "</title>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void boundsWhatAFeedCosts(String what, String feed) {
    assertThat(leastOfThree(() -> feed(feed))).as(what).isLessThan(most);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void boundsWhatAPageCosts(String what, String page) {
    assertThat(leastOfThree(() -> new PageReader().read(utf8(page), Map.of(), null)))
        .as(what)
        .isLessThan(most);
  }

  @Test
  void readsNoFileThatAnEntityNames() {
    String feed =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + rss("<item><title>a&x;b</title></item>");

    assertThat(((Feed) feed(feed)).entries().get(0).title()).isEqualTo("a&x;b");
  }

  @Test
  void expandsNoEntityThatHoldsOthers() {
    Feed feed = (Feed) feed(entities() + rss("<item><title>&a9;</title></item>"));

    assertThat(feed.entries().get(0).title()).isEqualTo("&a9;");
  }

  @Test
  void readsNoMoreItemsThanTheCapAndSaysSo() {
    Feed feed = (Feed) feed(rss("<item><title>x</title></item>".repeat(5_000)));

    assertThat(feed.entries()).hasSize(2_000);
    assertThat(feed.notes()).isNotEmpty();
  }

  private static FeedReading feed(String feed) {
    return new FeedReader().read(utf8(feed), Map.of(), "https://news.example/feed");
  }

  /** Measured again only where the first time was too long: a compiler may have been at work. */
  private static Duration leastOfThree(Supplier<Object> reading) {
    Duration least = cost(reading);
    for (int i = 1; i < 3 && least.compareTo(most) >= 0; i++) {
      Duration again = cost(reading);
      least = again.compareTo(least) < 0 ? again : least;
    }
    return least;
  }

  private static Duration median(int times, Supplier<Object> reading) {
    return Stream.generate(() -> cost(reading)).limit(times).sorted().toList().get(times / 2);
  }

  private static Duration cost(Supplier<Object> reading) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(reading.get()).isNotNull();
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>F</title>" + items + "</channel></rss>";
  }

  private static String entities() {
    return "<!DOCTYPE rss [<!ENTITY a0 \"lol\">"
        + repeat(9, i -> "<!ENTITY a" + (i + 1) + " \"" + ("&a" + i + ";").repeat(10) + "\">")
        + "]>";
  }

  private static String repeat(int times, java.util.function.IntFunction<String> part) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < times; i++) {
      out.append(part.apply(i));
    }
    return out.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
