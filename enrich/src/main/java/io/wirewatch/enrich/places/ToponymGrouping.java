package io.wirewatch.enrich.places;

import io.wirewatch.enrich.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups the mentions of places by name; a name that is said to lie in an area ("Khuzdar,
 * Balochistan") is another one than the same name alone.
 */
final class ToponymGrouping {
  private static final int MOST = 60;

  /** Words that may stand between a place and the area it is said to lie in. */
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

  private final CandidateFinder finder;
  private final Containment containment;

  ToponymGrouping(CandidateFinder finder, Containment containment) {
    this.finder = finder;
    this.containment = containment;
  }

  /** The names of mentions in text order; those that nothing is known of are left out. */
  List<Toponym> of(List<PlaceMention> mentions) {
    Map<String, List<Candidate>> known = new HashMap<>();
    Map<String, Toponym> names = new LinkedHashMap<>();
    Toponym[] ofMention = new Toponym[mentions.size()];
    for (int i = mentions.size() - 1; i >= 0; i--) {
      PlaceMention mention = mentions.get(i);
      List<Candidate> candidates = known.computeIfAbsent(mention.name(), finder::find);
      if (candidates.isEmpty()) {
        continue;
      }
      Toponym container = null;
      if (i + 1 < mentions.size()
          && ofMention[i + 1] != null
          && liesIn(mention, mentions.get(i + 1))) {
        container = ofMention[i + 1];
        if (!holdsSome(candidates, container)) {
          container = null;
        }
      }
      String text = Folding.fold(mention.name());
      String key = container == null ? text : text + " < " + container.key();
      Toponym name = names.get(key);
      if (name == null) {
        name =
            new Toponym(
                key,
                candidates.stream().map(c -> new Candidate(c.place, c.prior)).toList(),
                container);
        if (names.size() < MOST) {
          names.put(key, name);
        }
      }
      name.mentions().add(mention);
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

  private boolean holdsSome(List<Candidate> candidates, Toponym container) {
    for (Candidate inner : candidates) {
      for (Candidate outer : container.candidates()) {
        if (containment.holds(outer.place, inner.place)) {
          return true;
        }
      }
    }
    return false;
  }
}
