package io.wirewatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A feed of three items with one fault each, and what a reader must still give.
 *
 * @param fault what is wrong
 * @param bytes as served
 * @param headers as served
 * @param expected titles, links, dates and ids, in order
 */
record DamagedFeed(String fault, byte[] bytes, Map<String, String> headers, Expected expected) {
  /** What a reader must still give. */
  record Expected(List<String> titles, List<String> links, List<String> dates, List<String> ids) {}

  static final List<String> TITLES =
      List.of(
          "Bridge over the Kabul river reopens", "پل دریائے کابل پر کھل گیا", "Rail & road talks");
  static final List<String> LINKS =
      List.of(
          "https://gazette.example/0?x=1",
          "https://gazette.example/1?x=1",
          "https://gazette.example/2?x=1");
  static final List<String> DATES =
      List.of("2026-03-02T07:30:00Z", "2026-03-02T08:00:00Z", "2026-03-03T00:00:09Z");
  private static final List<String> RSS_DATES =
      List.of(
          "Mon, 02 Mar 2026 07:30:00 GMT",
          "Mon, 02 Mar 2026 12:30:00 +0430",
          "Tue, 03 Mar 2026 00:00:09 +0000");
  private static final List<String> IDS = List.of("tag:0", "tag:1", "tag:2");
  private static final Expected ALL = new Expected(TITLES, LINKS, DATES, IDS);

  @Override
  public String toString() {
    return fault;
  }

  /** What the reader gives. */
  Expected read() {
    FeedReading reading = new FeedReader().read(bytes, headers, "https://gazette.example/feed.xml");
    assertThat(reading).isInstanceOf(Feed.class);
    List<FeedEntry> entries = ((Feed) reading).entries();
    return new Expected(
        entries.stream().map(FeedEntry::title).toList(),
        entries.stream().map(FeedEntry::link).toList(),
        entries.stream().map(DamagedFeed::dated).toList(),
        entries.stream().map(FeedEntry::id).toList());
  }

  private static String dated(FeedEntry entry) {
    return Objects.toString(entry.published() == null ? entry.updated() : entry.published());
  }

  /** The RSS form after a change of its text. */
  static DamagedFeed rss(String fault, UnaryOperator<String> damage) {
    return rss(fault, damage, ALL);
  }

  static DamagedFeed rss(String fault, UnaryOperator<String> damage, Expected expected) {
    return of(fault, damage.apply(rss()), Map.of("content-type", "application/rss+xml"), expected);
  }

  /** The RSS form with other titles, as written and as meant. */
  static DamagedFeed title(String fault, String written, String meant) {
    return rss(
        fault,
        feed -> feed.replace(TITLES.get(0), written),
        new Expected(List.of(meant, TITLES.get(1), TITLES.get(2)), LINKS, DATES, IDS));
  }

  /** The RSS form with another first link, as written; meant is always the same. */
  static DamagedFeed link(String fault, String written) {
    return rss(fault, feed -> feed.replace("<link>" + LINKS.get(0) + "</link>", written));
  }

  /** The RSS form with another first date, as written; meant is always the same. */
  static DamagedFeed date(String fault, String written) {
    return rss(fault, feed -> feed.replace("<pubDate>" + RSS_DATES.get(0) + "</pubDate>", written));
  }

  /** The RSS form as other bytes. */
  static DamagedFeed rssBytes(String fault, UnaryOperator<byte[]> damage) {
    byte[] feed = rss().getBytes(StandardCharsets.UTF_8);
    return bytes(fault, damage.apply(feed), "application/rss+xml");
  }

  /** The Atom form after a change of its text. */
  static DamagedFeed atom(String fault, UnaryOperator<String> damage) {
    return of(fault, damage.apply(atom()), Map.of("content-type", "application/atom+xml"), ALL);
  }

  /** The JSON form after a change of its text. */
  static DamagedFeed json(String fault, UnaryOperator<String> damage) {
    return of(fault, damage.apply(json()), Map.of("content-type", "application/feed+json"), ALL);
  }

  static DamagedFeed bytes(String fault, byte[] bytes, String contentType) {
    return new DamagedFeed(fault, bytes, Map.of("content-type", contentType), ALL);
  }

  private static DamagedFeed of(
      String fault, String text, Map<String, String> headers, Expected expected) {
    return new DamagedFeed(fault, text.getBytes(StandardCharsets.UTF_8), headers, expected);
  }

  static String rss() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<rss version=\"2.0\"><channel><title>Gazette</title>")
        .append("<link>https://gazette.example/</link><description>d</description>\n");
    IntStream.range(0, 3)
        .forEach(
            i ->
                out.append("<item><title>")
                    .append(TITLES.get(i).replace("&", "&amp;"))
                    .append("</title><link>")
                    .append(LINKS.get(i))
                    .append("</link><guid isPermaLink=\"false\">")
                    .append(IDS.get(i))
                    .append("</guid><pubDate>")
                    .append(RSS_DATES.get(i))
                    .append("</pubDate><description>What happened, no. ")
                    .append(i)
                    .append(".</description></item>\n"));
    return out.append("</channel></rss>").toString();
  }

  private static String atom() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Gazette</title><id>tag:f</id>")
        .append("<updated>2026-03-03T00:00:09Z</updated>\n");
    IntStream.range(0, 3)
        .forEach(
            i ->
                out.append("<entry><title>")
                    .append(TITLES.get(i).replace("&", "&amp;"))
                    .append("</title><id>")
                    .append(IDS.get(i))
                    .append("</id><link href=\"")
                    .append(LINKS.get(i))
                    .append("\"/><published>")
                    .append(DATES.get(i))
                    .append("</published><summary>What happened, no. ")
                    .append(i)
                    .append(".</summary></entry>\n"));
    return out.append("</feed>").toString();
  }

  private static String json() {
    StringBuilder out =
        new StringBuilder(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Gazette\",");
    out.append("\"items\":[");
    IntStream.range(0, 3)
        .forEach(
            i ->
                out.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(IDS.get(i))
                    .append("\",\"url\":\"")
                    .append(LINKS.get(i))
                    .append("\",\"title\":\"")
                    .append(TITLES.get(i))
                    .append("\",\"content_text\":\"What happened\",\"date_published\":\"")
                    .append(DATES.get(i))
                    .append("\"}"));
    return out.append("]}").toString();
  }
}
