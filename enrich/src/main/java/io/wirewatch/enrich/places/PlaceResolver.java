package io.wirewatch.enrich.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
  private static final double SOURCE_WEIGHT = 1.2;

  /** The others do not listen to what is less likely than this. */
  private static final double COUNTS = 0.02;

  private final Gazetteer gazetteer;
  private final Containment containment;
  private final ToponymGrouping grouping;
  private final Weights weights;

  /** A resolver over a gazetteer; thread-safe. */
  public PlaceResolver(Gazetteer gazetteer) {
    this(gazetteer, Weights.FITTED);
  }

  PlaceResolver(Gazetteer gazetteer, Weights weights) {
    this.gazetteer = gazetteer;
    this.weights = weights;
    this.containment = new Containment(gazetteer);
    this.grouping = new ToponymGrouping(new CandidateFinder(gazetteer, weights), containment);
  }

  /** Resolves mentions in text order; those that nothing is known of are left out. */
  List<Resolved> resolve(
      List<PlaceMention> mentions, Map<String, Double> peoples, SourceHint source) {
    List<Toponym> names = grouping.of(mentions);
    List<Candidate> all = new ArrayList<>();
    names.forEach(name -> all.addAll(name.candidates()));
    for (int i = 0; i < all.size(); i++) {
      all.get(i).number = i;
    }
    for (int round = 0; round < ROUNDS; round++) {
      names.forEach(this::weigh);
      measure(all);
      support(names, peoples, source);
    }
    names.forEach(this::weigh);
    List<Resolved> resolved = new ArrayList<>();
    for (Toponym name : names) {
      for (PlaceMention mention : name.mentions()) {
        resolved.add(choice(name, mention));
      }
    }
    resolved.sort(
        Comparator.comparing((Resolved r) -> !r.mention().field().equals("title"))
            .thenComparing(r -> r.mention().start()));
    return resolved;
  }

  /** Turns scores into probabilities. */
  private void weigh(Toponym name) {
    double top = Double.NEGATIVE_INFINITY;
    for (Candidate c : name.candidates()) {
      top = Math.max(top, c.score());
    }
    double sum = 0;
    for (Candidate c : name.candidates()) {
      c.probability = Math.exp(c.score() - top);
      sum += c.probability;
    }
    for (Candidate c : name.candidates()) {
      c.probability /= sum;
    }
  }

  /** Measures once for all rounds how near the others are to each that counts. */
  private void measure(List<Candidate> all) {
    for (Candidate candidate : all) {
      if (candidate.near == null && candidate.probability >= COUNTS && isLocal(candidate.place)) {
        candidate.near = new double[all.size()];
        for (Candidate other : all) {
          double km = gazetteer.kilometres(other.place, candidate.place);
          candidate.near[other.number] = Math.exp(-km / weights.nearKm());
        }
      }
    }
  }

  private void support(List<Toponym> names, Map<String, Double> peoples, SourceHint source) {
    for (Toponym name : names) {
      for (Candidate candidate : name.candidates()) {
        candidate.support = support(candidate, name, names, peoples, source);
      }
    }
  }

  private double support(
      Candidate candidate,
      Toponym name,
      List<Toponym> names,
      Map<String, Double> peoples,
      SourceHint source) {
    int place = candidate.place;
    boolean isCountry = gazetteer.kind(place) == 'C';
    boolean local = isLocal(place);
    double sameCountry = isCountry ? 0 : peoples.getOrDefault(gazetteer.countries(place), 0.0);
    double sameProvince = 0;
    double near = 0;
    for (Toponym other : names) {
      for (Candidate c : other == name ? List.<Candidate>of() : other.candidates()) {
        if (c.probability < COUNTS || c.place == place) {
          continue;
        }
        sameCountry += shareCountry(place, c.place) ? c.probability : 0;
        sameProvince += shareProvince(place, c.place) ? c.probability : 0;
        near += local && c.near != null ? c.probability * c.near[candidate.number] : 0;
      }
    }
    double support = weights.country() * saturating(sameCountry);
    if (!isCountry) {
      support += weights.province() * saturating(sameProvince);
      support += weights.near() * saturating(near);
    }
    if (name.container() != null) {
      support += weights.contained() * contained(place, name.container());
    }
    return support + home(place, source);
  }

  private boolean shareCountry(int place, int other) {
    String country = gazetteer.countries(place);
    return !country.isEmpty() && country.equals(gazetteer.countries(other));
  }

  /** A province is no evidence of itself. */
  private boolean shareProvince(int place, int other) {
    String admin1 = gazetteer.admin1(place);
    return gazetteer.kind(place) != '1'
        && shareCountry(place, other)
        && !admin1.isEmpty()
        && admin1.equals(gazetteer.admin1(other));
  }

  /** Countries, provinces and lines are too wide to be near anything. */
  private boolean isLocal(int place) {
    return "C1L".indexOf(gazetteer.kind(place)) < 0;
  }

  private double contained(int place, Toponym container) {
    double probability = 0;
    for (Candidate c : container.candidates()) {
      probability += containment.holds(c.place, place) ? c.probability : 0;
    }
    return probability;
  }

  private double home(int place, SourceHint source) {
    double support = 0;
    if (source.country() != null && gazetteer.kind(place) != 'C') {
      support += containment.isOf(place, source.country()) ? SOURCE_WEIGHT : 0;
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

  private Resolved choice(Toponym name, PlaceMention mention) {
    Candidate best = null;
    for (Candidate c : name.candidates()) {
      best = best == null || c.probability > best.probability ? c : best;
    }
    Candidate second = null;
    for (Candidate c : name.candidates()) {
      boolean elsewhere = c != best && gazetteer.kilometres(c.place, best.place) > 50;
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
