package io.wirewatch.enrich.places;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.RunnerUp;
import io.wirewatch.contracts.article.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts an article's locations on the map and ranks the countries that it is about; a pure function
 * of the article, its entities and the gazetteer.
 */
public final class PlaceFinder {
  private static final double PEOPLE_EVIDENCE = 0.5;

  private final Gazetteer gazetteer;
  private final PlaceResolver resolver;
  private final CountryRanker ranker;

  /** A finder over a gazetteer; thread-safe. */
  public PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new PlaceResolver(gazetteer);
    this.ranker = new CountryRanker(gazetteer);
  }

  /** The places and countries of an article with these entities; {@code source} may be null. */
  public Places find(Article article, List<Entity> entities, SourceRef source) {
    Map<PlaceMention, Mention> found = new HashMap<>();
    SourceHint hint =
        source == null ? SourceHint.NONE : new SourceHint(source.country(), null, null);
    List<Resolved> resolved = resolve(article, entities, hint, found);
    List<String> countries = ranker.rank(article, entities, resolved, hint);
    return new Places(places(resolved, found), countries);
  }

  /** How an article with these entities speaks of each country, to fit the ranking. */
  Map<String, double[]> countryFeatures(Article article, List<Entity> entities) {
    List<Resolved> resolved = resolve(article, entities, SourceHint.NONE, new HashMap<>());
    return ranker.features(article, entities, resolved);
  }

  private List<Resolved> resolve(
      Article article, List<Entity> entities, SourceHint hint, Map<PlaceMention, Mention> found) {
    List<PlaceMention> mentions = new ArrayList<>();
    Map<String, Double> peoples = new HashMap<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        if (entity.type() == EntityType.LOCATION) {
          PlaceMention place =
              new PlaceMention(
                  mention.field(),
                  article.text(mention.field()),
                  mention.start(),
                  mention.end(),
                  mention.source() == null ? null : entity.name());
          mentions.add(place);
          found.put(place, mention);
        } else if (entity.type() == EntityType.NATIONALITY) {
          String country =
              gazetteer.countryOfPeople(mention.source() == null ? mention.text() : entity.name());
          if (country != null && !country.isEmpty()) {
            peoples.merge(country, PEOPLE_EVIDENCE, Double::sum);
          }
        }
      }
    }
    mentions.sort(
        Comparator.comparing((PlaceMention m) -> !m.field().equals("title"))
            .thenComparing(PlaceMention::start));
    return resolver.resolve(mentions, peoples, hint);
  }

  /** The places of exactly these stretches of a text. */
  public Places find(String text, List<int[]> spans, SourceHint source) {
    List<PlaceMention> mentions = new ArrayList<>();
    for (int[] span : spans) {
      if (span[0] >= 0 && span[0] < span[1] && span[1] <= text.length()) {
        mentions.add(new PlaceMention("text", text, span[0], span[1]));
      }
    }
    mentions.sort(Comparator.comparingInt(PlaceMention::start));
    List<Resolved> resolved = resolver.resolve(mentions, Map.of(), source);
    Article article = Article.builder().body(text).build();
    return new Places(
        places(resolved, Map.of()), ranker.rank(article, List.of(), resolved, source));
  }

  private List<Place> places(List<Resolved> resolved, Map<PlaceMention, Mention> found) {
    Map<Integer, List<Resolved>> byPlace = new LinkedHashMap<>();
    for (Resolved r : resolved) {
      byPlace.computeIfAbsent(r.place(), k -> new ArrayList<>()).add(r);
    }
    List<Place> places = new ArrayList<>();
    byPlace.forEach((place, all) -> places.add(place(place, all, found, resolved)));
    return places;
  }

  private Place place(
      int place, List<Resolved> all, Map<PlaceMention, Mention> found, List<Resolved> others) {
    Resolved surest = all.get(0);
    List<Mention> mentions = new ArrayList<>();
    for (Resolved r : all) {
      surest = r.confidence() > surest.confidence() ? r : surest;
      mentions.add(mention(r, found.get(r.mention())));
    }
    Geometry.Point point = point(place, others);
    String countries = gazetteer.countries(place);
    boolean several = countries.indexOf(' ') > 0;
    return new Place(
        gazetteer.id(place),
        gazetteer.geonameId(place),
        gazetteer.name(place),
        gazetteer.placeKind(place),
        several || countries.isEmpty() ? null : countries,
        gazetteer.admin1(place).isEmpty() ? null : gazetteer.admin1(place),
        point.lat(),
        point.lon(),
        rounded(surest.confidence()),
        surest.runnerUp() < 0
            ? null
            : new RunnerUp(gazetteer.id(surest.runnerUp()), rounded(surest.runnerUpConfidence())),
        mentions);
  }

  private Mention mention(Resolved resolved, Mention known) {
    PlaceMention m = resolved.mention();
    FoundBy by = known == null ? FoundBy.GAZETTEER : known.by();
    String id = gazetteer.id(resolved.place());
    return new Mention(
        m.field(), m.start(), m.end(), m.text(), by, id, rounded(resolved.confidence()));
  }

  /** A line stands where it comes nearest to the other places of the article. */
  private Geometry.Point point(int place, List<Resolved> others) {
    Geometry geometry = gazetteer.geometry(gazetteer.id(place));
    if (geometry != null && geometry.isLine()) {
      double lat = 0;
      double lon = 0;
      int count = 0;
      for (Resolved other : others) {
        if ("PXK2F".indexOf(gazetteer.kind(other.place())) >= 0) {
          lat += gazetteer.lat(other.place());
          lon += gazetteer.lon(other.place());
          count++;
        }
      }
      if (count > 0) {
        Geometry.Point near = geometry.nearestTo(lat / count, lon / count);
        return new Geometry.Point(degrees(near.lat()), degrees(near.lon()));
      }
    }
    return new Geometry.Point(degrees(gazetteer.lat(place)), degrees(gazetteer.lon(place)));
  }

  private static double degrees(double value) {
    return Math.rint(value * 1000) / 1000;
  }

  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
