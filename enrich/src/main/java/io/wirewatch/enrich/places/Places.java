package io.wirewatch.enrich.places;

import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import java.util.List;

/**
 * Where an article happens.
 *
 * @param places the resolved places
 * @param countries ISO countries that it is about, most first
 */
public record Places(List<Place> places, List<String> countries) {
  public Places {
    places = List.copyOf(places);
    countries = List.copyOf(countries);
  }

  /** The same with all mentions in a field of another name. */
  Places inField(String field) {
    List<Place> renamed =
        places.stream()
            .map(
                p ->
                    new Place(
                        p.id(),
                        p.geonameId(),
                        p.name(),
                        p.kind(),
                        p.countryCode(),
                        p.admin1(),
                        p.lat(),
                        p.lon(),
                        p.confidence(),
                        p.runnerUp(),
                        p.mentions().stream().map(m -> in(field, m)).toList()))
            .toList();
    return new Places(renamed, countries);
  }

  private static Mention in(String field, Mention m) {
    return new Mention(field, m.start(), m.end(), m.text(), m.by(), m.source(), m.confidence());
  }
}
