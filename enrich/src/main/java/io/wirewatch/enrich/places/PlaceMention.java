package io.wirewatch.enrich.places;

/**
 * A stretch of text that is to be put on the map.
 *
 * @param field name of the text field
 * @param whole the field's whole text
 * @param start first code unit
 * @param end one past the last code unit
 * @param known what a list calls it, in which it is found; {@code null} for the words themselves
 */
public record PlaceMention(String field, String whole, int start, int end, String known) {
  /** A stretch of which nothing else is known. */
  public PlaceMention(String field, String whole, int start, int end) {
    this(field, whole, start, end, null);
  }

  /** The name to look up. */
  String name() {
    return known == null ? text() : known;
  }

  /** The words themselves. */
  public String text() {
    return whole.substring(start, end);
  }
}
