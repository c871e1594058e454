package io.wirewatch.ingest.feed;

import static io.wirewatch.ingest.feed.DamagedFeed.atom;
import static io.wirewatch.ingest.feed.DamagedFeed.bytes;
import static io.wirewatch.ingest.feed.DamagedFeed.json;
import static io.wirewatch.ingest.feed.DamagedFeed.rss;
import static io.wirewatch.ingest.feed.DamagedFeed.rssBytes;
import static io.wirewatch.ingest.feed.DamagedFeed.title;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are broken as a whole: cut, doubled, wrapped, mixed; no item is lost. */
class DamagedDocumentsTest {
  private static final String TITLE = DamagedFeed.TITLES.get(0);
  private static final String FIRST_TEXT = "<description>What happened, no. 0.</description>";
  private static final String LAST_TEXT = "<description>What happened, no. 2.</description>";

  static Stream<DamagedFeed> bytesOfTwoKinds() {
    return Stream.of(
        rssBytes("a character cut by a cap", f -> with(f, "no. 0.", 0xE2, 0x80)),
        rssBytes("a lone byte of windows-1252", f -> with(f, "no. 0.", ' ', 0x97, ' ')),
        rssBytes("an item in Latin-1", f -> with(f, "no. 1.", 'd', 0xE9, 'j', 0xE0)),
        rssBytes("a byte that is never UTF-8", f -> with(f, "no. 1.", 0xFF)),
        rssBytes("NUL between the items", f -> with(f, "</item>", 0, 0)),
        rssBytes("a mark before every item", f -> with(f, "</item>\n", 0xEF, 0xBB, 0xBF)),
        rssBytes("cut in a character after the last item", f -> cut(f, "</channel>", 0xD9)),
        rssBytes("cut in the last end tag", f -> cut(f, "</channel>", '<', '/', 'c', 'h')),
        rss("a mark that was read as Latin-1", f -> "ï»¿" + f),
        rss("a mark as a reference", f -> "&#65279;" + f),
        rss("two marks", f -> "\uFEFF\uFEFF" + f),
        rss("UTF-8 that is declared UTF-16", f -> f.replace("UTF-8", "UTF-16")),
        rss("UTF-8 that is declared UTF-7", f -> f.replace("UTF-8", "UTF-7")),
        rss("UTF-8 that is declared UTF-32", f -> f.replace("UTF-8", "UCS-4")),
        rss("version 1.1", f -> f.replace("version=\"1.0\"", "version=\"1.1\"")),
        rss("control characters", f -> f.replace("What", "W\u0001h\u000ba\u001ft")),
        rss("doubled line ends", f -> f.replace("\n", "\r\r\n")),
        bytes(
            "two marks of UTF-16",
            ("\uFEFF\uFEFF" + DamagedFeed.rss()).getBytes(StandardCharsets.UTF_16BE),
            "application/rss+xml"),
        bytes(
            "text that is called gzip",
            DamagedFeed.rss().getBytes(StandardCharsets.UTF_8),
            "application/x-gzip"),
        bytes(
            "text that is called binary",
            DamagedFeed.rss().getBytes(StandardCharsets.UTF_8),
            "application/octet-stream"),
        bytes(
            "UTF-8 that HTTP calls Latin-1",
            DamagedFeed.rss().getBytes(StandardCharsets.UTF_8),
            "text/xml; charset=iso-8859-1"));
  }

  static Stream<DamagedFeed> whatStandsAround() {
    return Stream.of(
        rss("a PHP warning in front", f -> "<br />\n<b>Warning</b>: header() in a.php<br />\n" + f),
        rss("a comment in front", f -> "<!-- cached -->\n" + f),
        rss("an open comment at the end", f -> f + "\n<!-- cached"),
        rss("a script at the end", f -> f + "<script>if (a<b) {track()}</script>"),
        rss("a page at the end", f -> f + "<!DOCTYPE html><html><body><p>404</p></body></html>"),
        rss("a second, empty root", f -> f + "<rss><channel></channel></rss>"),
        rss(
            "the items in two channels",
            f ->
                f.replace(
                    "no. 0.</description></item>",
                    "no. 0.</description></item></channel><channel>")),
        rss(
            "the items in two roots",
            f ->
                f.replace(
                    "no. 0.</description></item>",
                    "no. 0.</description></item></channel></rss><rss version='2.0'><channel>")),
        rss(
            "the items behind their channel",
            f -> f.replace("</channel>", "").replaceFirst("<item>", "</channel><item>")),
        rss(
            "the items behind the root",
            f ->
                f.replace("</channel></rss>", "").replaceFirst("<item>", "</channel></rss><item>")),
        rss("no channel", f -> f.replaceAll("</?channel>", "")),
        rss("no root", f -> f.replaceAll("</?rss[^>]*>", "")),
        rss("escaped as text of a page", f -> "<pre>" + escaped(f) + "</pre>"),
        rss(
            "escaped by a web service",
            f ->
                "<?xml version=\"1.0\"?><string xmlns=\"http://tempuri.org/\">"
                    + escaped(f)
                    + "</string>"),
        rss("in CDATA of a web service", f -> "<string><![CDATA[" + f + "]]></string>"),
        rss(
            "a DOCTYPE with a subset",
            f -> afterDeclaration(f, "<!DOCTYPE rss [<!ENTITY a \">\"> <!-- ] -->]>")),
        rss("a DOCTYPE of HTML", f -> afterDeclaration(f, "<!DOCTYPE html>")),
        rss(
            "a style sheet without its question mark",
            f -> afterDeclaration(f, "<?xml-stylesheet href=\"a.xsl\">\n")),
        rss(
            "a style sheet that is not closed",
            f -> afterDeclaration(f, "<?xml-stylesheet href=\"a.xsl\"\n")));
  }

  static Stream<DamagedFeed> whatIsNotClosed() {
    return Stream.of(
        rss(
            "CDATA in the first item",
            f -> f.replace(FIRST_TEXT, "<description><![CDATA[What happened.</description>")),
        rss(
            "CDATA in the last item",
            f -> f.replace(LAST_TEXT, "<description><![CDATA[What happened.")),
        rss("CDATA in the channel", f -> f.replace("<description>d", "<description><![CDATA[d")),
        rss(
            "CDATA in every item",
            f -> f.replace("<description>What", "<description><![CDATA[What")),
        rss(
            "CDATA with one bracket too few",
            f -> f.replace(FIRST_TEXT, "<description><![CDATA[What]></description>")),
        rss(
            "CDATA with a blank in its end",
            f -> f.replace(FIRST_TEXT, "<description><![CDATA[What]] ></description>")),
        rss(
            "CDATA around an item's fields",
            f ->
                f.replace("<description>What", "<description><![CDATA[<p>What")
                    .replace(".</description>", ".]]></description>")),
        rss("a comment in an item", f -> f.replace(FIRST_TEXT, "<!-- old " + FIRST_TEXT)),
        rss("a comment that ends like HTML", f -> f.replace("<guid", "<!-- a --!><guid")),
        rss("a comment in a comment", f -> f.replace("<guid", "<!-- <!-- a --> --><guid")),
        rss("a tag without its bracket", f -> f.replace("</guid>", "</guid")),
        rss(
            "a title opened instead of closed",
            f ->
                f.replace(
                    "</title><link>https://gazette.example/0",
                    "<title><link>https://gazette.example/0")),
        rss("items opened instead of closed", f -> f.replace("</item>\n", "<item>\n")),
        rss("tags with a blank first", f -> f.replace("</guid>", "< /guid>")),
        rss(
            "a quote that is not closed",
            f -> f.replaceFirst("isPermaLink=\"false\"", "isPermaLink=\"false")),
        rss(
            "quotes of two kinds",
            f -> f.replaceFirst("isPermaLink=\"false\"", "isPermaLink=\"false'")),
        rss("an attribute without value", f -> f.replace("<guid ", "<guid new ")),
        rss("a bracket in an attribute", f -> f.replace("<guid ", "<guid x=\"a > b\" y=\"<c>\" ")),
        rss(
            "typographic quotes",
            f -> f.replace("\"2.0\"", "“2.0”").replace("\"false\"", "“false”")),
        rss("everything in capitals", f -> capitals(f)),
        rss(
            "empty fields first",
            f ->
                f.replace("<title>", "<title/><title>")
                    .replace("<guid", "<guid/><guid")
                    .replace("<pubDate>", "<pubDate></pubDate><pubDate>")),
        rss("empty items between", f -> f.replace("<item>", "<item/><item>")),
        atom("the namespace with https", f -> f.replace("http://www.w3", "https://www.w3")),
        atom("the namespace with a slash", f -> f.replace("2005/Atom", "2005/Atom/")),
        atom(
            "the namespace of the draft",
            f ->
                f.replace(
                    "http://www.w3.org/2005/Atom",
                    "http://purl.org/atom/ns#draft-ietf-atompub-format-02")),
        atom(
            "links without quotes",
            f -> f.replaceAll("<link href=\"([^\"]*)\"/>", "<link href=$1>")),
        atom(
            "XHTML that is not closed",
            f -> f.replace("<summary>", "<summary type='xhtml'><div><p>")));
  }

  static Stream<DamagedFeed> entitySoup() {
    return Stream.of(
        title(
            "entities of HTML",
            "Caf&eacute;&nbsp;&ndash; l&rsquo;&Eacute;t&eacute;&hellip;",
            "Café – l’Été…"),
        title("an entity that is none", "Rail &bogus; road", "Rail &bogus; road"),
        title("a reference to nothing", "Rail&#0; road&#xFFFFFFF;", "Rail road�"),
        title("references that are none", "Rail &; &#; &#x; road", "Rail &; &#; &#x; road"),
        title("hexadecimal without its end", "It&#x2019s open", "It’s open"),
        title("numbers of windows-1252", "&#147;Open&#148; &#150; now", "“Open” – now"),
        title(
            "escaped markup twice",
            "&amp;lt;b&amp;gt;Bridge&amp;lt;/b&amp;gt; open",
            "Bridge open"),
        title("a less-than sign", "2 < 3 in the river", "2 < 3 in the river"),
        title("an emoticon", "Open <3", "Open <3"),
        title("a tag of nobody", "Bridge <bridge> open", "Bridge open"),
        title("a script", "Bridge<script>alert(1)</script> open", "Bridge open"),
        title("quotes in CDATA's end", "<![CDATA[" + TITLE + "]]>\"", TITLE + "\""));
  }

  static Stream<DamagedFeed> jsonOfManyKinds() {
    return Stream.of(
        json("a mark", f -> "\uFEFF" + f),
        json("a call around it", f -> "callback(" + f + ");"),
        json("a guard in front", f -> ")]}',\n" + f),
        json("a variable", f -> "var feed = " + f + ";"),
        json("single quotes", f -> f.replace('"', '\'')),
        json("names without quotes", f -> f.replaceAll("\"(\\w+)\":", "$1:")),
        json("commas at the ends", f -> f.replace("\"}", "\",}").replace("]}", ",]}")),
        json("a comment in a line", f -> f.replace("\"items\"", "// new\n\"items\"")),
        json("NaN", f -> f.replace("\"id\"", "\"_n\":NaN,\"_i\":-Infinity,\"id\"")),
        json("undefined", f -> f.replace("\"id\"", "\"image\":undefined,\"id\"")),
        json("None and True", f -> f.replace("\"id\"", "\"image\":None,\"_x\":True,\"id\"")),
        json("two documents", f -> f + f),
        json("an array around it", f -> "[" + f + "]"),
        json("cut after the last item", f -> f.substring(0, f.length() - 2)),
        json("cut in the list", f -> f.substring(0, f.length() - 1)),
        json("a bracket too many", f -> f + "}]"),
        json("two commas", f -> f.replace("},{", "},,{")),
        json("no comma", f -> f.replace("},{", "} {")),
        json("a wrong escape", f -> f.replace("What happened", "What \\x happened\\'s")),
        json("a leading zero", f -> f.replace("\"id\"", "\"_n\":007,\"id\"")),
        json("the version missing", f -> f.replaceAll("\"version\":\"[^\"]*\",", "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "bytesOfTwoKinds",
    "whatStandsAround",
    "whatIsNotClosed",
    "entitySoup",
    "jsonOfManyKinds"
  })
  void losesNothing(DamagedFeed damaged) {
    assertThat(damaged.read()).isEqualTo(damaged.expected());
  }

  private static byte[] with(byte[] feed, String after, int... values) {
    String text = new String(feed, StandardCharsets.ISO_8859_1);
    StringBuilder inserted = new StringBuilder(after);
    for (int value : values) {
      inserted.append((char) value);
    }
    return text.replace(after, inserted).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] cut(byte[] feed, String before, int... values) {
    String text = new String(feed, StandardCharsets.ISO_8859_1);
    StringBuilder kept = new StringBuilder(text.substring(0, text.indexOf(before)));
    for (int value : values) {
      kept.append((char) value);
    }
    return kept.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String escaped(String feed) {
    return feed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String afterDeclaration(String feed, String inserted) {
    return feed.replaceFirst("\n", Matcher.quoteReplacement("\n" + inserted));
  }

  private static String capitals(String feed) {
    return Pattern.compile("</?[a-zA-Z]+")
        .matcher(feed)
        .replaceAll(tag -> tag.group().toUpperCase(Locale.ROOT));
  }
}
