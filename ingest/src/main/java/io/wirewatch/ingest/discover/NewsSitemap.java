package io.wirewatch.ingest.discover;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.date.FeedDates;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedEntry;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.feed.FeedReading.NotAFeed;
import io.wirewatch.ingest.feed.Note;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a news sitemap as a feed: each {@code url} with a title is an item. Of an index it gives
 * the sitemap that is for news, else the newest.
 */
public final class NewsSitemap {
  private static final int MOST_ITEMS = 1_000;
  private static final int HEAD = 2_048;
  private static final int LONGEST_TEXT = 4_000;

  private NewsSitemap() {}

  /** What a sitemap turned out to be. */
  public sealed interface Sitemap {
    /** News, or the reason why there is none. */
    record News(FeedReading reading) implements Sitemap {}

    /** An index; the news are in that sitemap. */
    record Index(String newsSitemap) implements Sitemap {}
  }

  /** Whether bytes begin a sitemap or an index of sitemaps. */
  public static boolean begins(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return head.contains("<urlset") || head.contains("<sitemapindex");
  }

  /** Reads a sitemap; never throws, whatever the bytes are. */
  public static Sitemap read(byte[] bytes) {
    List<Map<String, String>> found = new ArrayList<>();
    String root = null;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      root = collect(xml, found);
      xml.close();
    } catch (XMLStreamException e) {
      if (found.isEmpty()) {
        return new Sitemap.News(new NotAFeed(Reason.NOT_A_FEED, "no sitemap: " + line(e)));
      }
      // A sitemap that breaks off is read as far as it goes.
      root = "urlset";
    }
    if ("sitemapindex".equals(root)) {
      return index(found);
    }
    return new Sitemap.News(
        "urlset".equals(root)
            ? news(found)
            : new NotAFeed(Reason.NOT_A_FEED, "no sitemap: it begins with <" + root + ">"));
  }

  private static String collect(XMLStreamReader xml, List<Map<String, String>> found)
      throws XMLStreamException {
    String root = null;
    Map<String, String> entry = null;
    String name = null;
    StringBuilder text = new StringBuilder();
    while (xml.hasNext() && found.size() < 50 * MOST_ITEMS) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          name = xml.getLocalName();
          root = root == null ? name : root;
          text.setLength(0);
          if (name.equals("url") || name.equals("sitemap")) {
            entry = new HashMap<>();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() < LONGEST_TEXT) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String ended = xml.getLocalName();
          if (ended.equals("url") || ended.equals("sitemap")) {
            found.add(entry == null ? Map.of() : entry);
            entry = null;
          } else if (entry != null && ended.equals(name)) {
            entry.putIfAbsent(ended, text.toString().strip());
          }
        }
        default -> {}
      }
    }
    return root;
  }

  private static Sitemap index(List<Map<String, String>> sitemaps) {
    return sitemaps.stream()
        .filter(sitemap -> sitemap.containsKey("loc"))
        .max(
            Comparator.comparing((Map<String, String> s) -> s.get("loc").contains("news"))
                .thenComparing(s -> s.getOrDefault("lastmod", "")))
        .<Sitemap>map(sitemap -> new Sitemap.Index(sitemap.get("loc")))
        .orElseGet(
            () -> new Sitemap.News(new NotAFeed(Reason.NOT_A_FEED, "the sitemap index is empty")));
  }

  private static FeedReading news(List<Map<String, String>> urls) {
    List<FeedEntry> entries =
        urls.stream()
            .filter(url -> url.containsKey("loc") && url.containsKey("title"))
            .map(NewsSitemap::entry)
            .sorted(
                Comparator.comparing(
                    FeedEntry::published, Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
    if (entries.isEmpty()) {
      return new NotAFeed(
          Reason.NOT_A_FEED, "the sitemap names " + urls.size() + " pages, none of them as news");
    }
    List<Note> notes = new ArrayList<>();
    if (entries.size() > MOST_ITEMS) {
      notes.add(new Note(-1, Reason.TOO_MANY_ITEMS, "the newest " + MOST_ITEMS + " were read"));
    }
    return new Feed(
        "sitemap-news",
        null,
        null,
        null,
        null,
        "UTF-8",
        null,
        entries.stream().limit(MOST_ITEMS).toList(),
        notes);
  }

  private static FeedEntry entry(Map<String, String> url) {
    return new FeedEntry(
        url.get("loc"),
        url.get("title"),
        null,
        url.get("loc"),
        null,
        null,
        List.of(),
        date(url.get("publication_date")),
        date(url.get("lastmod")),
        List.of(),
        List.of(),
        null,
        url.get("language"));
  }

  private static Instant date(String text) {
    return text == null ? null : FeedDates.parse(text).orElse(null);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  private static String line(XMLStreamException e) {
    String message = e.getMessage() == null ? "unreadable" : e.getMessage();
    return message.lines().reduce((first, second) -> second).orElse(message);
  }
}
