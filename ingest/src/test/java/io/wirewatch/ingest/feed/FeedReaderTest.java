package io.wirewatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.ledger.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final String URL = "https://gazette.example/feeds/world.xml";

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>The Gazette</title><link>https://gazette.example/</link><language>en</language>
      <item><title>Shelling &amp; talks</title><link>/a?x=1</link><guid isPermaLink="false">g1</guid>
      <pubDate>Wed, 29 Oct 2025 14:05:00 GMT</pubDate><description>&lt;p&gt;Two &lt;a href="/b"&gt;towns&lt;/a&gt;&lt;/p&gt;</description></item>
      </channel></rss>
      """;

  @Test
  void readsRss() {
    Feed feed = feed(RSS);
    FeedEntry entry = feed.entries().get(0);

    assertThat(feed.title()).isEqualTo("The Gazette");
    assertThat(entry.title()).isEqualTo("Shelling & talks");
    assertThat(entry.link()).isEqualTo("https://gazette.example/a?x=1");
    assertThat(entry.published()).isEqualTo(Instant.parse("2025-10-29T14:05:00Z"));
    assertThat(entry.summary()).contains("href=\"https://gazette.example/b\"");
    assertThat(entry.plainSummary()).isEqualTo("Two towns");
  }

  @Test
  void readsAtomWithXmlBase() {
    Feed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/n/"><title>G</title>
            <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> claim</div></title>
            <id>urn:1</id><link href="x.html"/><updated>2025-10-29T14:05:00Z</updated><author><name>A. Writer</name></author>
            <content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>
            """);
    FeedEntry entry = feed.entries().get(0);

    assertThat(entry.title()).isEqualTo("A bold claim");
    assertThat(entry.link()).isEqualTo("https://gazette.example/n/x.html");
    assertThat(entry.authors()).containsExactly("A. Writer");
    assertThat(entry.plainContent()).isEqualTo("Text");
  }

  @Test
  void readsJsonFeed() {
    Feed feed =
        feed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"G","items":[{"id":"1","url":"a","title":"T",
            "content_text":"C","date_published":"2025-10-29T14:05:00Z","authors":[{"name":"W"}]}]}
            """);

    assertThat(feed.format()).isEqualTo("json-1.1");
    assertThat(feed.entries().get(0).link()).isEqualTo("https://gazette.example/feeds/a");
    assertThat(feed.entries().get(0).authors()).containsExactly("W");
  }

  @Test
  void trustsBytesMoreThanAFalseDeclaration() {
    String russian = RSS.replace("The Gazette", "Вестник").replace("UTF-8", "ISO-8859-1");

    assertThat(feed(russian).title()).isEqualTo("Вестник");
  }

  @Test
  void guessesAnUndeclaredLegacySetByTheLanguage() {
    String russian =
        RSS.replace("The Gazette", "Вестник")
            .replace(">en<", ">ru<")
            .replace(" encoding=\"UTF-8\"", "");
    FeedReading reading =
        new FeedReader().read(russian.getBytes(Charset.forName("windows-1251")), Map.of(), URL);

    assertThat(((Feed) reading).title()).isEqualTo("Вестник");
  }

  @Test
  void keepsTheEntryAndNotesARefusedDateAndLink() {
    Feed feed = feed(RSS.replace("29 Oct", "30 Feb").replace("/a?x=1", "javascript:alert(1)"));

    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.entries().get(0).link()).isNull();
    assertThat(feed.entries().get(0).published()).isNull();
    assertThat(feed.notes())
        .extracting(Note::reason)
        .contains(Reason.DATE_REFUSED, Reason.SCHEME_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "hello",
        "{\"ok\":true}",
        "<!DOCTYPE html><html><body>no</body></html>",
        "<urlset><url><loc>x</loc></url></urlset>",
        "<?php echo 1; ?>"
      })
  void refusesWhatIsNoFeed(String text) {
    FeedReading reading = read(text);

    assertThat(reading).isInstanceOf(FeedReading.NotAFeed.class);
    assertThat(((FeedReading.NotAFeed) reading).reason()).isEqualTo(Reason.NOT_A_FEED);
  }

  private static Feed feed(String text) {
    return (Feed) read(text);
  }

  private static FeedReading read(String text) {
    return new FeedReader().read(text.getBytes(StandardCharsets.UTF_8), Map.of(), URL);
  }
}
