package io.wirewatch.enrich.places;

import io.wirewatch.enrich.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which place each name of an article means.
 *
 * <p>Every reading starts with how well known the place is. Then the readings of all names support
 * one another, in a few rounds: places of one country, of one province, close to each other, or one
 * said to lie in the other ("Khuzdar, Balochistan"). One name has one meaning in an article unless
 * what follows it says otherwise. The source's home counts a little.
 */
public final class PlaceResolver {
  private static final int ROUNDS = 3;
  private static final int MOST_NAMES = 60;
  private static final double SOURCE_WEIGHT = 1.2;

  private static final Set<String> LINKING =
      Set.of(
          "in",
          "of",
          "the",
          "district",
          "city",
          "province",
          "region",
          "area",
          "town",
          "village",
          "county",
          "state",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "north",
          "south",
          "east",
          "west",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "near",
          "suburb",
          "neighborhood",
          "capital",
          "city's",
          "s");

  private final Gazetteer gazetteer;
  private final CandidateFinder finder;
  private final Weights weights;

  /** A resolver over a gazetteer; thread-safe. */
  public PlaceResolver(Gazetteer gazetteer) {
    this(gazetteer, Weights.FITTED);
  }

  PlaceResolver(Gazetteer gazetteer, Weights weights) {
    this.gazetteer = gazetteer;
    this.weights = weights;
    this.finder = new CandidateFinder(gazetteer, weights);
  }

  /** All mentions of one name with one container. */
  private static final class Name {
    private final String key;
    private final List<PlaceMention> mentions = new ArrayList<>();
    private final List<Candidate> candidates;
    private Name container;

    Name(String key, List<Candidate> candidates) {
      this.key = key;
      this.candidates = candidates;
    }
  }

  /** Resolves mentions in text order; those that nothing is known of are left out. */
  List<Resolved> resolve(
      List<PlaceMention> mentions, Map<String, Double> peoples, SourceHint source) {
    List<Name> names = names(mentions);
    for (int round = 0; round < ROUNDS; round++) {
      names.forEach(this::weigh);
      support(names, peoples, source);
    }
    names.forEach(this::weigh);
    List<Resolved> resolved = new ArrayList<>();
    for (Name name : names) {
      for (PlaceMention mention : name.mentions) {
        resolved.add(choice(name, mention));
      }
    }
    resolved.sort(
        Comparator.comparing((Resolved r) -> !r.mention().field().equals("title"))
            .thenComparing(r -> r.mention().start()));
    return resolved;
  }

  private List<Name> names(List<PlaceMention> mentions) {
    Map<String, List<Candidate>> known = new HashMap<>();
    Map<String, Name> names = new LinkedHashMap<>();
    Name[] ofMention = new Name[mentions.size()];
    for (int i = mentions.size() - 1; i >= 0; i--) {
      PlaceMention mention = mentions.get(i);
      List<Candidate> candidates = known.computeIfAbsent(mention.text(), finder::find);
      if (candidates.isEmpty()) {
        continue;
      }
      Name container = null;
      if (i + 1 < mentions.size()
          && ofMention[i + 1] != null
          && liesIn(mention, mentions.get(i + 1))) {
        container = ofMention[i + 1];
        if (!holdsSome(candidates, container)) {
          container = null;
        }
      }
      String text = Folding.fold(mention.text());
      String key = container == null ? text : text + " < " + container.key;
      Name name = names.get(key);
      if (name == null) {
        name =
            new Name(key, candidates.stream().map(c -> new Candidate(c.place, c.prior)).toList());
        name.container = container;
        if (names.size() < MOST_NAMES) {
          names.put(key, name);
        }
      }
      name.mentions.add(mention);
      ofMention[i] = name;
    }
    return new ArrayList<>(names.values());
  }

  /** Whether the text between two mentions says that the first lies in the second. */
  private static boolean liesIn(PlaceMention inner, PlaceMention outer) {
    if (!inner.field().equals(outer.field())
        || outer.start() < inner.end()
        || outer.start() - inner.end() > 40) {
      return false;
    }
    String between = inner.whole().substring(inner.end(), outer.start());
    boolean links =
        between.contains(",")
            || between.contains("(")
            || between.contains(" in ")
            || between.contains(" of ");
    if (!links) {
      return false;
    }
    for (String word : between.split("[^\\p{L}]+")) {
      if (!word.isEmpty() && !LINKING.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsSome(List<Candidate> candidates, Name container) {
    for (Candidate inner : candidates) {
      for (Candidate outer : container.candidates) {
        if (holds(outer.place, inner.place)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one place is an area that holds another. */
  private boolean holds(int outer, int inner) {
    if (outer == inner) {
      return false;
    }
    char innerKind = gazetteer.kind(inner);
    return switch (gazetteer.kind(outer)) {
      case 'C' -> innerKind != 'C' && hasCountry(inner, gazetteer.countries(outer));
      case '1' ->
          innerKind != 'C'
              && innerKind != '1'
              && gazetteer.admin1(outer).equals(gazetteer.admin1(inner));
      case '2' ->
          "PXK".indexOf(innerKind) >= 0 && gazetteer.admin2(outer).equals(gazetteer.admin2(inner));
      case 'F' ->
          innerKind != 'C'
              && gazetteer.countries(outer).contains(gazetteer.countries(inner))
              && !gazetteer.countries(inner).isEmpty()
              && kilometres(outer, inner) < 350;
      default -> false;
    };
  }

  private boolean hasCountry(int place, String country) {
    return !country.isEmpty() && gazetteer.countries(place).contains(country);
  }

  private double kilometres(int a, int b) {
    return Geometry.roughKilometres(
        gazetteer.lat(a), gazetteer.lon(a), gazetteer.lat(b), gazetteer.lon(b));
  }

  /** Turns scores into probabilities. */
  private void weigh(Name name) {
    double top = Double.NEGATIVE_INFINITY;
    for (Candidate c : name.candidates) {
      top = Math.max(top, c.score());
    }
    double sum = 0;
    for (Candidate c : name.candidates) {
      c.probability = Math.exp(c.score() - top);
      sum += c.probability;
    }
    for (Candidate c : name.candidates) {
      c.probability /= sum;
    }
  }

  private void support(List<Name> names, Map<String, Double> peoples, SourceHint source) {
    for (Name name : names) {
      for (Candidate candidate : name.candidates) {
        candidate.support = support(candidate, name, names, peoples, source);
      }
    }
  }

  private double support(
      Candidate candidate,
      Name name,
      List<Name> names,
      Map<String, Double> peoples,
      SourceHint source) {
    int place = candidate.place;
    char kind = gazetteer.kind(place);
    String country = gazetteer.countries(place);
    String admin1 = gazetteer.admin1(place);
    double sameCountry = kind == 'C' ? 0 : peoples.getOrDefault(country, 0.0);
    double sameProvince = 0;
    double near = 0;
    for (Name other : names) {
      if (other == name) {
        continue;
      }
      for (Candidate c : other.candidates) {
        if (c.probability < 0.02 || c.place == place) {
          continue;
        }
        char otherKind = gazetteer.kind(c.place);
        if (!country.isEmpty() && country.equals(gazetteer.countries(c.place))) {
          sameCountry += c.probability;
          if (!admin1.isEmpty() && admin1.equals(gazetteer.admin1(c.place)) && kind != '1') {
            sameProvince += c.probability;
          }
        }
        boolean local = "C1L".indexOf(otherKind) < 0 && "C1L".indexOf(kind) < 0;
        if (local) {
          near += c.probability * Math.exp(-kilometres(place, c.place) / weights.nearKm());
        }
      }
    }
    double support = 0;
    if (kind == 'C') {
      support += weights.country() * saturating(sameCountry);
    } else {
      support += weights.country() * saturating(sameCountry);
      support += weights.province() * saturating(sameProvince);
      support += weights.near() * saturating(near);
    }
    if (name.container != null) {
      support += weights.contained() * contained(place, name.container);
    }
    return support + home(place, source);
  }

  private double contained(int place, Name container) {
    double probability = 0;
    for (Candidate c : container.candidates) {
      probability += holds(c.place, place) ? c.probability : 0;
    }
    return probability;
  }

  private double home(int place, SourceHint source) {
    double support = 0;
    if (source.country() != null && gazetteer.kind(place) != 'C') {
      support += hasCountry(place, source.country()) ? SOURCE_WEIGHT : 0;
    }
    if (source.lat() != null && source.lon() != null) {
      double km =
          Geometry.kilometres(
              source.lat(), source.lon(), gazetteer.lat(place), gazetteer.lon(place));
      support += 2 * SOURCE_WEIGHT * Math.exp(-km / 150);
    }
    return support;
  }

  private static double saturating(double evidence) {
    return 1 - Math.exp(-evidence);
  }

  private Resolved choice(Name name, PlaceMention mention) {
    Candidate best = null;
    for (Candidate c : name.candidates) {
      best = best == null || c.probability > best.probability ? c : best;
    }
    Candidate second = null;
    for (Candidate c : name.candidates) {
      boolean elsewhere = c != best && kilometres(c.place, best.place) > 50;
      second = elsewhere && (second == null || c.probability > second.probability) ? c : second;
    }
    return new Resolved(
        mention,
        best.place,
        best.probability,
        second == null ? -1 : second.place,
        second == null ? 0 : second.probability);
  }
}
