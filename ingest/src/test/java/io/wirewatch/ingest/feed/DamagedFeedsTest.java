package io.wirewatch.ingest.feed;

import static io.wirewatch.ingest.feed.DamagedFeed.atom;
import static io.wirewatch.ingest.feed.DamagedFeed.bytes;
import static io.wirewatch.ingest.feed.DamagedFeed.date;
import static io.wirewatch.ingest.feed.DamagedFeed.json;
import static io.wirewatch.ingest.feed.DamagedFeed.link;
import static io.wirewatch.ingest.feed.DamagedFeed.rss;
import static io.wirewatch.ingest.feed.DamagedFeed.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.DamagedFeed.Expected;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that servers make: whatever is wrong, no item and no field of it is lost. */
class DamagedFeedsTest {
  private static final String LINK = DamagedFeed.LINKS.get(0);
  private static final String TITLE = DamagedFeed.TITLES.get(0);

  static Stream<DamagedFeed> declarations() {
    return Stream.of(
        rss("declaration without its question mark", f -> f.replace("\"?>", "\">")),
        rss("declaration twice", f -> f.substring(0, f.indexOf('\n')) + f),
        rss("declaration without quotes", f -> f.replace("\"UTF-8\"", "UTF-8")),
        rss("declaration in typographic quotes", f -> f.replace("\"UTF-8\"", "“UTF-8”")),
        rss("encoding utf8", f -> f.replace("UTF-8", "utf8")),
        rss("encoding unicode", f -> f.replace("UTF-8", "unicode")),
        rss("encoding unknown", f -> f.replace("UTF-8", "x-binary")),
        rss("declaration in the middle", f -> f.replace("<item>", "<?xml version=\"1.0\"?><item>")),
        rss("no declaration", f -> f.substring(f.indexOf("<rss"))),
        rss("an HTTP header in front", f -> "Content-Type: text/xml\r\n\r\n" + f),
        rss("a chunk size in front", f -> "1a2b\r\n" + f + "\r\n0\r\n\r\n"),
        rss("backspaces in front", f -> "\b\b" + f),
        rss("wrapped in a page", f -> "<html><body>" + f + "</body></html>"),
        bytes(
            "UTF-16 that is declared UTF-8",
            DamagedFeed.rss().getBytes(StandardCharsets.UTF_16LE),
            "text/xml; charset=utf-8"),
        bytes(
            "GB18030 by HTTP only",
            DamagedFeed.rss().replace("UTF-8", "").getBytes(Charset.forName("GB18030")),
            "text/xml; charset=gb18030"),
        rss("NUL bytes at the end", f -> f + "\0\0\0\0"),
        rss("a comment at the end", f -> f + "\n<!-- end -->\n"));
  }

  static Stream<DamagedFeed> structures() {
    return Stream.of(
        rss("attribute without quotes", f -> f.replace("version=\"2.0\"", "version=2.0")),
        rss("attribute twice", f -> f.replace("<rss ", "<rss version=\"2.0\" ")),
        rss("attributes run together", f -> f.replace("<rss ", "<rss xmlns:a=\"urn:a\"")),
        rss("items that are not closed", f -> f.replace("</item>", "")),
        rss("items closed twice", f -> f.replace("</item>", "</item></item>")),
        rss("a stray end tag", f -> f.replace("</guid>", "</guid></div></p>")),
        rss("end tags in another case", f -> f.replace("</title>", "</TITLE>")),
        rss(
            "tags with blanks",
            f -> f.replace("</title>", "</title  >").replace("<title>", "<title >")),
        rss("a comment with hyphens", f -> f.replace("<guid", "<!-- a -- b ---><guid")),
        rss("an instruction in an item", f -> f.replace("<guid", "<?php echo 1 ?><guid")),
        rss("a line feed in every tag", f -> f.replace("<item>", "<item\n>")),
        rss("old Macintosh lines", f -> f.replace('\n', '\r')),
        rss("a prefix for everything", f -> prefixed(f)),
        rss(
            "an unknown element around items",
            f -> f.replace("<item>", "<items><item>").replace("</item>", "</item></items>")),
        rss(
            "unknown elements in items",
            f -> f.replace("<guid", "<x:y z='1'><x:title>No</x:title></x:y><guid")),
        rss(
            "an image with a title",
            f ->
                f.replaceFirst(
                    "<item>",
                    "<image><title>No</title><url>https://gazette.example/i.png</url></image><item>")),
        rss(
            "a media title in an item",
            f ->
                f.replace(
                    "<guid",
                    "<media:content url='https://gazette.example/a.jpg'><media:title>No</media:title></media:content><guid")),
        rss(
            "raw markup in the description",
            f -> f.replace("What happened", "<p>What<br>happened <img src=a.png></p>")),
        rss("a description that is not closed", f -> f.replace("</description></item>", "</item>")),
        rss(
            "a script in the channel",
            f -> f.replaceFirst("<item>", "<script>if (a<b && c) {}</script><item>")),
        atom("Atom with a prefix", f -> atomPrefixed(f)),
        atom(
            "Atom without a namespace",
            f -> f.replace(" xmlns=\"http://www.w3.org/2005/Atom\"", "")),
        atom(
            "a self link first",
            f ->
                f.replace(
                    "<link href",
                    "<link rel=\"self\" href=\"https://gazette.example/api\"/><link href")),
        atom(
            "an edit link last",
            f ->
                f.replace(
                    "<published>",
                    "<link rel='edit' href='https://gazette.example/edit'/><published>")),
        atom("a link as text", f -> f.replaceAll("<link href=\"([^\"]*)\"/>", "<link>$1</link>")),
        atom("links that are not closed", f -> f.replace("\"/><published>", "\"><published>")),
        atom("dates of Atom 0.3", f -> f.replace("published>", "issued>")),
        atom("titles of type html", f -> f.replace("<title>", "<title type=\"html\">")),
        atom("upper-case tags", f -> f.replace("entry>", "ENTRY>").replace("title>", "TITLE>")));
  }

  static Stream<DamagedFeed> titles() {
    return Stream.of(
        title("CDATA in lower case", "<![cdata[" + TITLE + "]]>", TITLE),
        title("CDATA escaped", "&lt;![CDATA[" + TITLE + "]]&gt;", TITLE),
        title("CDATA in CDATA", "<![CDATA[<![CDATA[" + TITLE + "]]>]]>", TITLE),
        title(
            "CDATA in two parts",
            "<![CDATA[Bridge over ]]><![CDATA[the river]]>",
            "Bridge over the river"),
        title("CDATA after text", "Bridge <![CDATA[over the river]]>", "Bridge over the river"),
        title("raw markup", "Bridge <b>over</b> the river", "Bridge over the river"),
        title("a reference of windows-1252", "It&#146;s open", "It’s open"),
        title("a reference by halves", "Open &#xD83D;&#xDE00;", "Open 😀"),
        title("a reference without its end", "Rail &amp road &#8217 here", "Rail & road ’ here"),
        title("an upper-case entity", "Rail &AMP; road", "Rail & road"),
        title("entities in CDATA", "<![CDATA[Rail &amp; road]]>", "Rail & road"),
        title("entities escaped three times", "Rail &amp;amp;amp; road", "Rail & road"),
        title("an ampersand before letters", "AT&T and R&D", "AT&T and R&D"),
        title("a greater-than sign", "3 > 2 in the river", "3 > 2 in the river"),
        title("line separators", "Bridge\u2028over the\u00a0river", "Bridge over the river"),
        title("soft breaks", "Bridge\n\t  over\r\n the river", "Bridge over the river"),
        title("a byte order mark inside", "\uFEFF" + TITLE, TITLE),
        title("the title twice", TITLE + "</title><title>" + TITLE, TITLE));
  }

  static Stream<DamagedFeed> links() {
    return Stream.of(
        link("an href in RSS", "<link href=\"" + LINK + "\"/>"),
        link("Atom's link in RSS", "<atom:link rel=\"alternate\" href=\"" + LINK + "\"/>"),
        link("a10's link in RSS", "<a10:link href=\"" + LINK + "\"/>"),
        link(
            "an empty link and an origin",
            "<link/><feedburner:origLink>" + LINK + "</feedburner:origLink>"),
        link("no scheme", "<link>//gazette.example/0?x=1</link>"),
        link("a path only", "<link>/0?x=1</link>"),
        link("backslashes", "<link>https:\\\\gazette.example\\0?x=1</link>"),
        link("one slash", "<link>https:/gazette.example/0?x=1</link>"),
        link("blanks around", "<link>\n\t " + LINK + " \n</link>"),
        link("a line feed inside", "<link>https://gazette.example/\n0?x=1</link>"),
        link("CDATA with blanks", "<link>\n<![CDATA[ " + LINK + " ]]>\n</link>"),
        link("an anchor around it", "<link>&lt;a href=\"" + LINK + "\"&gt;read&lt;/a&gt;</link>"),
        link("the scheme twice", "<link>http://https://gazette.example/0?x=1</link>"),
        rss(
            "a guid that is the link",
            f ->
                f.replace("<link>" + LINK + "</link>", "")
                    .replace("<guid isPermaLink=\"false\">tag:0", "<guid>" + LINK),
            new Expected(
                DamagedFeed.TITLES,
                DamagedFeed.LINKS,
                DamagedFeed.DATES,
                List.of(LINK, "tag:1", "tag:2"))));
  }

  static Stream<DamagedFeed> dates() {
    return Stream.concat(
        Stream.of(
                "Mon, 02 Mar 2026 07:30:00 +00:00",
                "Mon 02 Mar 2026 07:30:00 GMT",
                "mon, 2 mar 26 07:30:00 gmt",
                "Sunday, 02 Mar 2026 07:30:00 GMT",
                "2026-03-02T07:30:00.000+0000",
                "2026-03-02T07:30Z",
                "2026/03/02 07:30:00",
                "Mon, 02 Mar 2026 02:30:00 EST",
                "Mon, 02 Mar 2026 12:30:00 PKT",
                "Mon, 02 Mar 2026 7:30:00 AM GMT",
                "2 mars 2026 07:30",
                "02.03.2026 07:30",
                "۲ مارس ۲۰۲۶ ۰۷:۳۰",
                "1772436600",
                "Mon, 02 Mar 2026 07:30:00 UTC+0000",
                "&lt;b&gt;Mon, 02 Mar 2026 07:30:00 GMT&lt;/b&gt;",
                "Published: Mon, 02 Mar 2026 07:30:00 GMT")
            .map(text -> date("date " + text, "<pubDate>" + text + "</pubDate>")),
        Stream.of(
            date("pubdate", "<pubdate>2026-03-02T07:30:00Z</pubdate>"),
            date("dc:date", "<dc:date>2026-03-02T07:30:00Z</dc:date>"),
            date("published in RSS", "<published>2026-03-02T07:30:00Z</published>"),
            date("a10:updated", "<a10:updated>2026-03-02T07:30:00Z</a10:updated>"),
            date("date", "<date>2026-03-02T07:30:00Z</date>"),
            date("an empty date first", "<pubDate/><dc:date>2026-03-02T07:30:00Z</dc:date>"),
            date(
                "nonsense first",
                "<pubDate>today</pubDate><dc:date>2026-03-02T07:30:00Z</dc:date>")));
  }

  static Stream<DamagedFeed> jsonFeeds() {
    return Stream.of(
        json("a comma at the end", f -> f.replace("]}", ",]}")),
        json("comments", f -> f.replace("\"items\"", "/* new */ \"items\"")),
        json("line feeds in strings", f -> f.replace("What happened", "What\nhappened")),
        json("a tab in a string", f -> f.replace("What happened", "What\thappened")),
        json("a link in external_url", f -> f.replace("\"url\"", "\"external_url\"")),
        json("version 1", f -> f.replace("version/1.1", "version/1")),
        json("text in front", f -> "\n\n" + f),
        json("rubbish behind", f -> f + "\n<!-- cached -->"),
        json("authors that are none", f -> f.replace("\"id\"", "\"authors\":[null,1,{}],\"id\"")),
        json("unknown fields", f -> f.replace("\"id\"", "\"_x\":{\"a\":[1,{\"b\":null}]},\"id\"")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"declarations", "structures", "titles", "links", "dates", "jsonFeeds"})
  void losesNothing(DamagedFeed damaged) {
    assertThat(damaged.read()).isEqualTo(damaged.expected());
  }

  private static String prefixed(String feed) {
    return feed.replaceAll(
            "<(/?)(rss|channel|item|title|link|guid|pubDate|description)\\b", "<$1r:$2")
        .replace("<r:rss ", "<r:rss xmlns:r=\"http://backend.userland.com/rss2\" ");
  }

  private static String atomPrefixed(String feed) {
    return feed.replaceAll(
            "<(/?)(feed|entry|title|link|id|published|updated|summary)\\b", "<$1ns0:$2")
        .replace("xmlns=", "xmlns:ns0=");
  }
}
