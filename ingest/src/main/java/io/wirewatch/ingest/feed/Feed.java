package io.wirewatch.ingest.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed that was read.
 *
 * @param format such as {@code rss-2.0}, {@code atom-1.0}, {@code json-1.1}
 * @param title plain text
 * @param linkedTitle the title with the links that its markup holds; null where it holds none
 * @param link the site that it belongs to
 * @param language BCP 47, as declared
 * @param encoding the character set of its bytes
 * @param updated when it says it changed last
 * @param entries in the feed's order
 * @param notes what was left out or changed
 */
public record Feed(
    String format,
    String title,
    String linkedTitle,
    String link,
    String language,
    String encoding,
    Instant updated,
    List<FeedEntry> entries,
    List<Note> notes)
    implements FeedReading {

  public Feed {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }
}
