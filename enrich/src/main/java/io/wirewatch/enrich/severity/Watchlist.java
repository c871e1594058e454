package io.wirewatch.enrich.severity;

import io.wirewatch.contracts.article.Place;
import io.wirewatch.enrich.topics.SeedFiles;
import io.wirewatch.enrich.topics.YamlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places where an event weighs more ({@code seeds/watchlist.yaml}).
 *
 * @param places the entries
 */
record Watchlist(List<Watched> places) {

  /**
   * A place to watch.
   *
   * @param name its name
   * @param ids ids that name it alone; empty where country and name do
   * @param country ISO code; absent where ids are given
   * @param points what it adds
   */
  record Watched(String name, List<String> ids, String country, int points) {
    boolean is(Place place) {
      return ids.contains(place.id())
          || country != null
              && country.equals(place.countryCode())
              && name.equalsIgnoreCase(place.name());
    }
  }

  static Watchlist read(SeedFiles files) {
    YamlPart root = YamlPart.read("watchlist.yaml", files.text("watchlist.yaml"));
    List<Watched> places = new ArrayList<>();
    for (YamlPart item : root.entries(Set.of("places")).get("places").items()) {
      Map<String, YamlPart> entries = item.entries(Set.of("name", "ids", "country", "points"));
      YamlPart ids = entries.get("ids");
      YamlPart country = entries.get("country");
      if (ids == null && country == null) {
        throw item.defect("a place needs ids, or a country beside its name");
      }
      places.add(
          new Watched(
              item.need("name").text(),
              ids == null ? List.of() : ids.texts(),
              country == null ? null : country.text(),
              (int) item.need("points").number()));
    }
    return new Watchlist(places);
  }

  /** The entry of most points among an article's places; null for none. */
  Watched heaviest(List<Place> mentioned) {
    Watched best = null;
    for (Place place : mentioned) {
      for (Watched watched : places) {
        if (watched.is(place) && (best == null || watched.points() > best.points())) {
          best = watched;
        }
      }
    }
    return best;
  }
}
