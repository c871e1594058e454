package io.wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.PageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What reading costs beside its peers: CPU time of this thread, in turns over the same documents,
 * the median of the turns. Where {@code WIREWATCH_EVAL} names the pages:
 *
 * <pre>
 * mvn -pl ingest -am test -Dtest=ReadingSpeedTest -Dexcluded.groups= -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
@Tag("long")
class ReadingSpeedTest {
  private static final int WARM_UP = 3;
  private static final int TURNS = 7;
  private static final int ITEMS = 20;
  private static final String URL = "https://news.example/a";

  @Test
  void extractsThreeTimesAsFastAsReadability() throws IOException {
    List<byte[]> pages = pages();
    PageReader reader = new PageReader();

    double ratio =
        ratio(
            "pages",
            pages,
            page ->
                new Readability4J(URL, new String(page, StandardCharsets.UTF_8))
                    .parse()
                    .getTextContent(),
            page -> reader.read(page, Map.of(), URL));

    assertThat(1 / ratio).isGreaterThanOrEqualTo(3);
  }

  @Test
  void readsFeedsForLittleMoreThanRomeAlone() throws IOException {
    List<byte[]> feeds = feeds(pages());
    FeedReader reader = new FeedReader();

    double ratio =
        ratio(
            "feeds",
            feeds,
            ReadingSpeedTest::rome,
            feed -> reader.read(feed, Map.of("content-type", "application/rss+xml"), URL));

    assertThat(ratio).isLessThanOrEqualTo(1.3);
  }

  private static void rome(byte[] feed) {
    try (XmlReader in = new XmlReader(new ByteArrayInputStream(feed))) {
      new SyndFeedInput().build(in);
    } catch (IOException | FeedException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Our CPU time as a share of the peer's. */
  private static double ratio(
      String what, List<byte[]> documents, Consumer<byte[]> peer, Consumer<byte[]> ours) {
    double[] ratios = new double[TURNS];
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      long theirs = cost(documents, peer);
      long own = cost(documents, ours);
      if (turn >= 0) {
        ratios[turn] = (double) own / theirs;
      }
      System.out.printf(
          "%s: peer %.0f, ours %.0f documents per CPU second%n",
          what, documents.size() * 1e9 / theirs, documents.size() * 1e9 / own);
    }
    Arrays.sort(ratios);
    double median = ratios[TURNS / 2];
    System.out.printf(
        "%s: ours takes %.2f of the peer's time (%.2f to %.2f)%n",
        what, median, ratios[0], ratios[TURNS - 1]);
    return median;
  }

  private static long cost(List<byte[]> documents, Consumer<byte[]> reading) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    documents.forEach(reading);
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static List<byte[]> pages() throws IOException {
    String eval = System.getenv("WIREWATCH_EVAL");
    if (eval == null) {
      System.out.println("skipped: speed of reading (WIREWATCH_EVAL is not set)");
      assumeTrue(false, "no pages");
    }
    try (Stream<Path> files = Files.list(Path.of(eval, "extract", "scrapinghub.dev"))) {
      return files
          .filter(file -> file.toString().endsWith(".html.gz"))
          .sorted()
          .map(ReadingSpeedTest::unpacked)
          .toList();
    }
  }

  private static byte[] unpacked(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Feeds of full articles, as publishers make them from pages like these. */
  private static List<byte[]> feeds(List<byte[]> pages) {
    PageReader reader = new PageReader();
    List<String> items = new ArrayList<>();
    for (byte[] page : pages) {
      if (reader.read(page, Map.of(), URL) instanceof Page read && !read.body().isEmpty()) {
        items.add(item(read, items.size()));
      }
    }
    List<byte[]> feeds = new ArrayList<>();
    for (int i = 0; i + ITEMS <= items.size(); i += ITEMS / 4) {
      feeds.add(
          ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
                  + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                  + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>News</title>"
                  + "<link>https://news.example/</link><description>News</description>"
                  + String.join("", items.subList(i, i + ITEMS))
                  + "</channel></rss>")
              .getBytes(StandardCharsets.UTF_8));
    }
    return feeds;
  }

  private static String item(Page page, int number) {
    String body = page.body().replace("&", "&amp;").replace("<", "&lt;");
    return "<item><title><![CDATA[%s]]></title><link>https://news.example/%d</link>"
            .formatted(page.title(), number)
        + "<guid>https://news.example/%d</guid><dc:creator>A. Writer</dc:creator>".formatted(number)
        + "<pubDate>Mon, 02 Mar 2026 07:30:00 GMT</pubDate><category>World</category>"
        + "<description><![CDATA[%s]]></description>"
            .formatted(body.substring(0, Math.min(body.length(), 300)))
        + "<content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>\n"
            .formatted(body.replace("\n\n", "</p>\n<p>"));
  }
}
