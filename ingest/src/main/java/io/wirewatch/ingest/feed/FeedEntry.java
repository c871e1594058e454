package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.text.PlainText;
import java.time.Instant;
import java.util.List;

/**
 * One item of a feed.
 *
 * @param id guid or id as given
 * @param title plain text
 * @param linkedTitle the title with the links that its markup holds (link blogs); null where it
 *     holds none
 * @param link absolute link to the item
 * @param summary teaser as markup, its links absolute
 * @param content full text as markup, its links absolute
 * @param authors names, each with its mail address in brackets where one is given
 * @param published when it says it was published
 * @param updated when it says it was changed
 * @param categories the source's own
 * @param enclosures attached media
 * @param image link of the lead image
 * @param language where the entry declares its own
 */
public record FeedEntry(
    String id,
    String title,
    String linkedTitle,
    String link,
    String summary,
    String content,
    List<String> authors,
    Instant published,
    Instant updated,
    List<String> categories,
    List<Enclosure> enclosures,
    String image,
    String language) {

  public FeedEntry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
  }

  /** The teaser as plain text. */
  public String plainSummary() {
    return PlainText.paragraphs(summary);
  }

  /** The full text as plain text. */
  public String plainContent() {
    return PlainText.paragraphs(content);
  }
}
