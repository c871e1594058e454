package io.wirewatch.ingest.discover;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.ingest.discover.NewsSitemap.Sitemap;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.feed.FeedReading.NotAFeed;
import io.wirewatch.ingest.text.Decoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the answer to a poll by the kind of its source; never throws, whatever the bytes are. */
public final class SourceReader {
  private final FeedReader feeds = new FeedReader();

  /** What an answer turned out to be. */
  public sealed interface Outcome {
    /** A feed, or the reason why there is none. */
    record Items(FeedReading reading) implements Outcome {}

    /** The items are at another URL, which the answer names. */
    record Elsewhere(String url) implements Outcome {}
  }

  /**
   * Reads an answer.
   *
   * @param headers first value of each header, names in any case
   * @param url the address that answered
   */
  public Outcome read(Source source, byte[] body, Map<String, String> headers, String url) {
    return switch (source.kind()) {
      case SITEMAP -> sitemap(body);
      case LISTING -> new Outcome.Items(Listing.read(text(body, headers), url, source.selectors()));
      case SITE -> site(body, headers, url);
      default -> new Outcome.Items(feeds.read(body, headers, url));
    };
  }

  private static Outcome sitemap(byte[] body) {
    Sitemap sitemap = NewsSitemap.read(body);
    return sitemap instanceof Sitemap.Index index
        ? new Outcome.Elsewhere(index.newsSitemap())
        : new Outcome.Items(((Sitemap.News) sitemap).reading());
  }

  private Outcome site(byte[] body, Map<String, String> headers, String url) {
    if (NewsSitemap.begins(body)) {
      return sitemap(body);
    }
    FeedReading reading = feeds.read(body, headers, url);
    if (reading instanceof Feed) {
      return new Outcome.Items(reading);
    }
    List<String> named = FeedLinks.namedBy(text(body, headers), url);
    return named.isEmpty()
        ? new Outcome.Items(new NotAFeed(Reason.NOT_A_FEED, "the site names no feed"))
        : new Outcome.Elsewhere(named.get(0));
  }

  /** The text of a page, in whatever character set it came. */
  public static String text(byte[] body, Map<String, String> headers) {
    String type =
        headers.entrySet().stream()
            .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals("content-type"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return Decoder.decode(body, type).text();
  }
}
