package io.wirewatch.enrich.places;

/**
 * What is known of where a source is at home.
 *
 * @param country ISO country, or {@code null}
 * @param lat WGS84 degrees, or {@code null}
 * @param lon WGS84 degrees, or {@code null}
 */
public record SourceHint(String country, Double lat, Double lon) {
  /** Nothing is known. */
  public static final SourceHint NONE = new SourceHint(null, null, null);
}
