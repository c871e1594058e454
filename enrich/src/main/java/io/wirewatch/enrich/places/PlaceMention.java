package io.wirewatch.enrich.places;

/**
 * A stretch of text that is to be put on the map.
 *
 * @param field name of the text field
 * @param whole the field's whole text
 * @param start first code unit
 * @param end one past the last code unit
 */
public record PlaceMention(String field, String whole, int start, int end) {
  /** The words themselves. */
  public String text() {
    return whole.substring(start, end);
  }
}
