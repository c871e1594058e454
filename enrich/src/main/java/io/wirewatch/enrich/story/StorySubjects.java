package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the articles of a story are about: the actors, places and countries most often named. */
final class StorySubjects {
  private static final int MOST_NAMES = 40;
  private static final int MOST_COUNTRIES = 12;

  private List<Tally> entities;
  private List<Tally> places;
  private List<Tally> countries;

  StorySubjects(List<Tally> entities, List<Tally> places, List<Tally> countries) {
    this.entities = entities;
    this.places = places;
    this.countries = countries;
  }

  List<Tally> entities() {
    return entities;
  }

  List<Tally> places() {
    return places;
  }

  List<Tally> countries() {
    return countries;
  }

  List<String> countryCodes() {
    return countries.stream().map(Tally::id).toList();
  }

  /** Names of armed groups that no article of the story named before. */
  List<String> newArmedGroups(EnrichedArticle enriched) {
    List<String> names = new ArrayList<>();
    for (Entity e : enriched.entities()) {
      if (e.type() == EntityType.ARMED_GROUP && !knows(entities, e.id())) {
        names.add(e.name());
      }
    }
    return names;
  }

  /** Names of places that no article of the story named before; countries are too wide for news. */
  List<String> newPlaces(EnrichedArticle enriched) {
    List<String> names = new ArrayList<>();
    for (Place p : enriched.places()) {
      if (p.kind() != PlaceKind.COUNTRY && !knows(places, p.id())) {
        names.add(p.name());
      }
    }
    return names;
  }

  private static boolean knows(List<Tally> tallies, String id) {
    return tallies.stream().anyMatch(t -> t.id().equals(id));
  }

  /** Counts what one more article names; locations count as places, not as actors. */
  void learn(EnrichedArticle enriched) {
    Map<String, String> actors = new LinkedHashMap<>();
    for (Entity e : enriched.entities()) {
      if (e.type() != EntityType.LOCATION && e.type() != EntityType.NATIONALITY) {
        actors.put(e.id(), e.name());
      }
    }
    Map<String, String> where = new LinkedHashMap<>();
    enriched.places().forEach(p -> where.put(p.id(), p.name()));
    Map<String, String> about = new LinkedHashMap<>();
    enriched.countries().forEach(c -> about.put(c, c));
    entities = Tally.add(entities, actors, MOST_NAMES);
    places = Tally.add(places, where, MOST_NAMES);
    countries = Tally.add(countries, about, MOST_COUNTRIES);
  }

  /** Takes over those of another story. */
  void absorb(StorySubjects other) {
    entities = Tally.join(entities, other.entities, MOST_NAMES);
    places = Tally.join(places, other.places, MOST_NAMES);
    countries = Tally.join(countries, other.countries, MOST_COUNTRIES);
  }
}
