package io.wirewatch.ingest.discover;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.date.FeedDates;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedEntry;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.feed.FeedReading.NotAFeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Reads a page of links as a feed, by the CSS selectors of its source: {@code item} for each entry,
 * and within it {@code link}, {@code title}, {@code summary} and {@code date}; all but {@code item}
 * may be left out.
 */
final class Listing {
  private static final int MOST_ITEMS = 200;

  private Listing() {}

  /** Reads a page; never throws, whatever page and selectors are. */
  static FeedReading read(String html, String url, Map<String, String> selectors) {
    String item = selectors.get("item");
    if (item == null) {
      return new NotAFeed(Reason.NOT_A_FEED, "the listing has no selector 'item'");
    }
    Document page = Jsoup.parse(html, url);
    try {
      List<FeedEntry> entries = new ArrayList<>();
      for (Element element : page.select(item).stream().limit(MOST_ITEMS).toList()) {
        FeedEntry entry = entry(element, selectors);
        if (entry != null) {
          entries.add(entry);
        }
      }
      return entries.isEmpty()
          ? new NotAFeed(Reason.NOT_A_FEED, "no link where the selector '" + item + "' looks")
          : new Feed(
              "listing",
              page.title(),
              null,
              url,
              page.select("html").attr("lang"),
              page.charset().name(),
              null,
              entries,
              List.of());
    } catch (SelectorParseException | IllegalArgumentException e) {
      return new NotAFeed(Reason.NOT_A_FEED, "a selector cannot be read: " + e.getMessage());
    }
  }

  private static FeedEntry entry(Element element, Map<String, String> selectors) {
    Element link = first(element, selectors.getOrDefault("link", "a[href]"));
    String target = link == null ? "" : link.absUrl("href");
    if (!target.startsWith("http")) {
      return null;
    }
    Element title = first(element, selectors.get("title"));
    Element summary = first(element, selectors.get("summary"));
    return new FeedEntry(
        target,
        (title == null ? link : title).text(),
        null,
        target,
        summary == null ? null : summary.text(),
        null,
        List.of(),
        date(first(element, selectors.getOrDefault("date", "time"))),
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  private static Element first(Element element, String selector) {
    if (selector == null) {
      return null;
    }
    return element.is(selector) ? element : element.selectFirst(selector);
  }

  private static Instant date(Element element) {
    if (element == null) {
      return null;
    }
    String machine = element.attr("datetime");
    return FeedDates.parse(machine.isEmpty() ? element.text() : machine).orElse(null);
  }
}
