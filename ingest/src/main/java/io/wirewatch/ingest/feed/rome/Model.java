package io.wirewatch.ingest.feed.rome;

import java.util.List;

/**
 * A feed as Rome understands it; absent texts are null.
 *
 * @param title of the feed
 * @param link of its site
 * @param language as declared
 * @param authors of the feed
 * @param entries in the feed's order
 */
public record Model(
    String title, String link, String language, List<Person> authors, List<Entry> entries) {

  /**
   * An entry as Rome understands it.
   *
   * @param id guid or id
   * @param title markup
   * @param link first alternate link
   * @param summary markup
   * @param contents markup, each
   * @param authors those of the entry itself
   * @param categories terms
   * @param media attached media
   */
  public record Entry(
      String id,
      String title,
      String link,
      String summary,
      List<String> contents,
      List<Person> authors,
      List<String> categories,
      List<Medium> media) {
    /** An entry of which Rome knows nothing. */
    public static Entry unknown() {
      return new Entry(null, null, null, null, List.of(), List.of(), List.of(), List.of());
    }
  }

  /**
   * An attached medium.
   *
   * @param url address
   * @param type media type
   * @param length bytes; 0 where unknown
   */
  public record Medium(String url, String type, long length) {}

  /**
   * A person.
   *
   * @param name name
   * @param email mail address
   */
  public record Person(String name, String email) {}
}
