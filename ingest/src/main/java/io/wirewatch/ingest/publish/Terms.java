package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.source.Source;
import java.util.Locale;

/** What a publisher's terms let us fetch, as the source list says in its word {@code terms}. */
public enum Terms {
  /** Feeds and pages: also where the list says nothing, or something for people to read. */
  ANY,
  /** {@code feed-only}: what the feed itself shows, no pages. */
  FEED_ONLY,
  /** {@code none}: nothing. */
  NONE;

  /** The terms of a source. */
  public static Terms of(Source source) {
    String word = source.terms() == null ? "" : source.terms().strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "feed-only" -> FEED_ONLY;
      case "none" -> NONE;
      default -> ANY;
    };
  }
}
