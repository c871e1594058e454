package io.wirewatch.ingest.feed;

import static io.wirewatch.ingest.feed.DamagedFeed.atom;
import static io.wirewatch.ingest.feed.DamagedFeed.bytes;
import static io.wirewatch.ingest.feed.DamagedFeed.date;
import static io.wirewatch.ingest.feed.DamagedFeed.json;
import static io.wirewatch.ingest.feed.DamagedFeed.link;
import static io.wirewatch.ingest.feed.DamagedFeed.rss;
import static io.wirewatch.ingest.feed.DamagedFeed.rssBytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds that were right once and were spoilt on their way: encoded, wrapped or quoted again. */
class SpoiltFeedsTest {
  private static final String LINK = DamagedFeed.LINKS.get(0);

  static Stream<DamagedFeed> encodedAgain() {
    return Stream.of(
        rss("UTF-8 taken for Latin-1", SpoiltFeedsTest::twice),
        rss(
            "titles only",
            f -> f.replace(DamagedFeed.TITLES.get(1), twice(DamagedFeed.TITLES.get(1)))),
        atom("Atom taken for Latin-1", SpoiltFeedsTest::twice),
        json("JSON taken for Latin-1", SpoiltFeedsTest::twice),
        json("JSON as a string", f -> TextNode.valueOf(f).toString()),
        rss("a mark before the first item", f -> f.replaceFirst("<item>", "\uFEFF<item>")),
        rssBytes("a lone overlong slash", f -> with(f, "</guid>", 0xC0, 0xAF)));
  }

  static Stream<DamagedFeed> wrappedAgain() {
    return Stream.of(
        rss("shown as text of a page", f -> page(escaped(f))),
        json("JSON shown as text of a page", f -> page(escaped(f))),
        json("a warning before JSON", f -> "<br />\n<b>Warning</b>: x in <b>a.php</b><br />\n" + f),
        rss("JSON before RSS", f -> "{\"cached\":true}\n" + f),
        rss("a script that writes a feed", f -> "<script>document.write(\"<rss>\")</script>\n" + f),
        rss(
            "Atom's namespace on RSS",
            f -> f.replace("<rss ", "<rss xmlns=\"http://www.w3.org/2005/Atom\" ")),
        rss(
            "Dublin Core's namespace on RSS",
            f -> f.replace("<rss ", "<rss xmlns=\"http://purl.org/dc/elements/1.1/\" ")),
        rss("items and no frame", f -> f.substring(f.indexOf("<item>"), f.indexOf("</channel>"))),
        json(
            "items as an object",
            f ->
                f.replace("\"items\":[{", "\"items\":{\"0\":{")
                    .replaceFirst("\\},\\{", "},\"2\":{")
                    .replaceFirst("\\},\\{", "},\"3\":{")
                    .replace("}]}", "}}}")));
  }

  static Stream<DamagedFeed> quotedAgain() {
    return Stream.of(
        link("a link in brackets", "<link>&lt;" + LINK + "&gt;</link>"),
        link("a link in quotes", "<link>\"" + LINK + "\"</link>"),
        link("a link written twice", "<link>" + LINK + " " + LINK + "</link>"),
        link("a scheme without its colon", "<link>https//gazette.example/0?x=1</link>"),
        date("a date of Microsoft's JSON", "<pubDate>/Date(1772436600000)/</pubDate>"),
        date("minutes of one digit", "<pubDate>Mon, 2 Mar 2026 7:30:0 GMT</pubDate>"),
        date(
            "a date written twice",
            "<pubDate>Mon, 02 Mar 2026 07:30:00 GMT, Mon, 02 Mar 2026 07:30:00 GMT</pubDate>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"encodedAgain", "wrappedAgain", "quotedAgain"})
  void losesNothing(DamagedFeed spoilt) {
    assertThat(spoilt.read()).isEqualTo(spoilt.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tongues")
  void readsALegacySetThatIsCalledUtf8(String charset, String title) {
    byte[] feed =
        DamagedFeed.rss()
            .replace(DamagedFeed.TITLES.get(1), title)
            .getBytes(Charset.forName(charset));

    assertThat(bytes(charset, feed, "text/xml; charset=utf-8").read().titles().get(1))
        .isEqualTo(title);
  }

  static Stream<Arguments> tongues() {
    return Stream.of(
        Arguments.of("windows-1252", "Les négociations reprennent à Genève – deuxième journée"),
        Arguments.of("windows-1252", "Mindestens fünf Verletzte bei Anschlag in Köln"),
        Arguments.of("windows-1251", "Переговоры о зерне возобновлены"),
        Arguments.of("koi8-r", "Переговоры о зерне возобновлены"));
  }

  @Test
  void readsAnEntryByItself() {
    String entry =
        "<?xml version='1.0'?><entry xmlns='http://www.w3.org/2005/Atom'><title>Alone</title>"
            + "<id>tag:1</id><link href='https://gazette.example/1'/></entry>";

    Feed feed =
        (Feed) new FeedReader().read(entry.getBytes(StandardCharsets.UTF_8), Map.of(), null);

    assertThat(feed.entries()).extracting(FeedEntry::title).isEqualTo(List.of("Alone"));
  }

  @Test
  void takesTheTextOfRssInsideAtom() {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><item><title>Alone</title>"
            + "<description>What happened.</description></item></feed>";

    Feed read = (Feed) new FeedReader().read(feed.getBytes(StandardCharsets.UTF_8), Map.of(), null);

    assertThat(read.entries()).extracting(FeedEntry::summary).isEqualTo(List.of("What happened."));
  }

  @Test
  void readsAuthorsThatAreAString() {
    String feed =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"authors\":\"A. Holt\"}]}";

    Feed read = (Feed) new FeedReader().read(feed.getBytes(StandardCharsets.UTF_8), Map.of(), null);

    assertThat(read.entries().get(0).authors()).isEqualTo(List.of("A. Holt"));
  }

  @Test
  void showsNoTagWhereALinkStandsForATitle() {
    String feed =
        "<rss><channel><item><link>https://news.example/&lt;title&gt;x</link></item></channel></rss>";

    Feed read = (Feed) new FeedReader().read(feed.getBytes(StandardCharsets.UTF_8), Map.of(), null);

    assertThat(read.entries().get(0).title()).isEqualTo("https://news.example/%3Ctitle%3Ex");
  }

  private static String twice(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String page(String text) {
    return "<html><head><title>view-source</title></head><body><pre>"
        + text
        + "</pre></body></html>";
  }

  private static String escaped(String feed) {
    return feed.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] with(byte[] feed, String before, int... values) {
    String text = new String(feed, StandardCharsets.ISO_8859_1);
    StringBuilder inserted = new StringBuilder(before);
    for (int value : values) {
      inserted.append((char) value);
    }
    return text.replace(before, inserted).getBytes(StandardCharsets.ISO_8859_1);
  }
}
