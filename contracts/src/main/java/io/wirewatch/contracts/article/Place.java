package io.wirewatch.contracts.article;

import java.util.List;

/**
 * A place on the map that the article names.
 *
 * @param id {@code gn:} and a GeoNames id, or {@code ww:} and a supplement id
 * @param geonameId absent for supplement features
 * @param name its common name
 * @param kind what it is
 * @param countryCode ISO 3166-1 alpha-2; absent where it lies in none
 * @param admin1 country code and GeoNames admin1 code
 * @param lat WGS84 degrees; for a line the point nearest to the story's other places
 * @param lon WGS84 degrees
 * @param confidence 0 to 1
 * @param runnerUp absent where nothing competed
 * @param mentions where it stands in the text
 */
public record Place(
    String id,
    Long geonameId,
    String name,
    PlaceKind kind,
    String countryCode,
    String admin1,
    Double lat,
    Double lon,
    double confidence,
    RunnerUp runnerUp,
    List<Mention> mentions) {

  public Place {
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }
}
