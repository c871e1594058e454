package io.wirewatch.ingest.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wirewatch.contracts.ledger.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Answers the command line's {@code feed}. */
public final class FeedVerb {
  private final FeedReader reader = new FeedReader();

  /** What is answered. */
  public record Answer(
      String name, String format, Head feed, List<Line> entries, List<Note> notes, Fault error) {}

  /** The feed's own fields. */
  public record Head(
      String title, String link, String language, String encoding, Instant updated) {}

  /** One entry. */
  public record Line(
      String id,
      String title,
      String link,
      String summary,
      String content,
      String author,
      Instant published,
      Instant updated,
      List<String> categories,
      List<Enclosure> enclosures,
      String image) {}

  /** Why there is no feed. */
  public record Fault(@JsonProperty("code") Reason code, String message) {}

  /**
   * Reads one feed.
   *
   * @param name the item's name
   * @param bytes the feed
   * @param headers of the answer that brought it; may be null
   * @param url where it came from; may be null
   */
  public Answer answer(String name, byte[] bytes, Map<String, String> headers, String url) {
    FeedReading reading = reader.read(bytes, headers, url);
    if (reading instanceof FeedReading.NotAFeed refused) {
      Fault fault = new Fault(refused.reason(), refused.detail());
      return new Answer(name, null, null, null, null, fault);
    }
    Feed feed = (Feed) reading;
    Head head =
        new Head(
            shown(feed.linkedTitle(), feed.title()),
            feed.link(),
            feed.language(),
            feed.encoding(),
            feed.updated());
    List<Line> lines = feed.entries().stream().map(FeedVerb::line).toList();
    return new Answer(name, feed.format(), head, lines, feed.notes(), null);
  }

  private static String shown(String linkedTitle, String title) {
    return linkedTitle == null ? title : linkedTitle;
  }

  private static Line line(FeedEntry e) {
    String author = e.authors().isEmpty() ? null : String.join(", ", e.authors());
    return new Line(
        e.id(),
        shown(e.linkedTitle(), e.title()),
        e.link(),
        e.summary(),
        e.content(),
        author,
        e.published(),
        e.updated(),
        e.categories(),
        e.enclosures(),
        e.image());
  }
}
