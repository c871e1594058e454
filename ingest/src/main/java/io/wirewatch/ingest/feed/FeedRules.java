package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.date.FeedDates;
import io.wirewatch.ingest.feed.markup.Markup;
import io.wirewatch.ingest.feed.markup.Tag;
import io.wirewatch.ingest.feed.rome.Model;
import io.wirewatch.ingest.text.Headers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules by which a feed's own fields are filled: the first that gives a value wins. */
final class FeedRules {
  private static final String[] CHANGED = {
    "updated", "modified", "lastbuilddate", "pubdate", "dc:date", "dcterms:modified", "atom:updated"
  };

  private FeedRules() {}

  static Feed feed(
      String format,
      Tag feed,
      Model rome,
      String encoding,
      Headers headers,
      List<FeedEntry> entries,
      List<Note> notes) {
    String title = first(rome.title(), feed.value("dc:title", "media:title").orElse(null));
    String link = link(feed, rome);
    Instant updated =
        feed.all(CHANGED)
            .flatMap(changed -> FeedDates.parse(changed.text()).stream())
            .findFirst()
            .orElse(null);
    return new Feed(
        format,
        Titles.ofFeed(title, link == null ? feed.base() : link),
        Markup.linked(title),
        link,
        language(feed, rome, headers),
        encoding,
        updated,
        entries,
        notes);
  }

  /** Rome reads RSS's language; Atom declares it on the element, some only in the header. */
  private static String language(Tag feed, Model rome, Headers headers) {
    return first(
        rome.language(),
        feed.value("dc:language").orElse(null),
        feed.language(),
        headers.language());
  }

  /** Before Rome's, which may be the feed's link to itself. */
  private static String link(Tag feed, Model rome) {
    Optional<String> alternate =
        feed.all("link", "atom:link")
            .filter(l -> l.attribute("rel").isEmpty() || l.attribute("rel").equals("alternate"))
            .map(l -> l.attribute("href").isEmpty() ? l.text() : l.attribute("href"))
            .filter(l -> !l.isBlank())
            .findFirst();
    return first(alternate.orElse(null), rome.link());
  }

  private static String first(String... values) {
    return Stream.of(values)
        .filter(value -> value != null && !value.isBlank())
        .map(String::strip)
        .findFirst()
        .orElse(null);
  }
}
