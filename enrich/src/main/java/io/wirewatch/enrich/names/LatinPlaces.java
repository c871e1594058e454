package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds towns in French, Spanish, Portuguese and Italian, which the trained model does not read.
 *
 * <p>A town that is not well known needs a word that puts something there ("à", "en", "em") or says
 * what it is ("ville de", "municipio de"), and a second sign: the text names its country or another
 * place there, or no other country has a place of that name. Immutable.
 */
final class LatinPlaces {
  private static final int TOWN = 1;
  private static final int SHORTEST = 4;

  /** A name of so many letters that only one country has needs no other sign. */
  private static final int TELLING = 5;

  private static final double SUPPORTED = 0.6;

  /**
   * How a language puts something at a place.
   *
   * @param in before the name itself
   * @param links between what a place is, or has, and its name
   * @param sites what a place has, and the sides of it
   */
  private record Cues(Set<String> in, Set<String> links, Set<String> sites) {
    static Cues of(String in, String links, String sites) {
      return new Cues(LatinWords.folded(in), LatinWords.folded(links), LatinWords.folded(sites));
    }
  }

  private static final Map<String, Cues> CUES =
      Map.of(
          "fr",
          Cues.of(
              "à vers depuis",
              "de d'",
              "port camp quartier hôpital aéroport marché périphérie nord sud est ouest villages"),
          "es",
          Cues.of(
              "en desde hacia",
              "de",
              "puerto aeropuerto hospital alcalde alcaldía norte sur este oeste"),
          "pt",
          Cues.of("em desde", "de do da", "posto porto aeroporto hospital norte sul leste oeste"),
          "it",
          Cues.of("a ad", "di", "porto aeroporto ospedale nord sud est ovest"));

  /** Near, far from, on the way to. */
  private static final Set<String> NEAR =
      Set.of(
          "pres de",
          "pres d'",
          "loin de",
          "loin d'",
          "proche de",
          "cerca de",
          "lejos de",
          "camino a",
          "perto de",
          "longe de",
          "vizinha de",
          "vecina de",
          "voisine de",
          "vicino a",
          "route de",
          "carretera a",
          "frente a");

  private final Gazetteer gazetteer;

  LatinPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Towns in a text, beside what is known already. */
  List<NameSpan> find(Words words, List<NameSpan> known, String language) {
    Cues cues = language == null ? null : CUES.get(language);
    List<NameSpan> found = new ArrayList<>();
    if (cues == null) {
      return found;
    }
    Set<Integer> taken = new HashSet<>();
    known.forEach(span -> taken.add(span.from()));
    Set<String> countries = countries(words, known);
    for (int i = 1; i < words.size(); i++) {
      NameSpan town =
          taken.contains(i) || !words.isCapitalised(i) ? null : at(words, i, language, countries);
      if (town != null) {
        found.add(town);
        i = town.to() - 1;
      }
    }
    return found;
  }

  private Set<String> countries(Words words, List<NameSpan> known) {
    Set<String> countries = new HashSet<>();
    for (NameSpan span : known) {
      if (span.entry() != null) {
        countries.addAll(span.entry().countries());
      } else if (span.type() == EntityType.LOCATION) {
        countries.addAll(
            gazetteer.meaning(words, span.from(), words.folded(span.from())).countries());
      }
    }
    return countries;
  }

  private NameSpan at(Words words, int i, String language, Set<String> countries) {
    Cues cues = CUES.get(language);
    boolean put =
        cues.in().contains(words.folded(i - 1))
            || i > 1 && NEAR.contains(words.folded(i - 2) + " " + words.folded(i - 1));
    boolean said =
        i > 1
            && cues.links().contains(words.folded(i - 1))
            && (LatinWords.isArea(words.folded(i - 2))
                || cues.sites().contains(words.folded(i - 2)));
    if (!put && !said) {
      return null;
    }
    Gazetteer.Known name = gazetteer.longestName(words, i);
    int to = i + name.words();
    int letters = words.end(i) - words.start(i);
    if (name.words() == 0
        || name.fame() < TOWN
        || letters < SHORTEST
        || LatinWords.isNoPlace(words, i, to, language)) {
      return null;
    }
    Gazetteer.Meaning meaning = gazetteer.meaning(words, i, words.folded(i));
    boolean telling = meaning.countries().size() == 1 && letters >= TELLING;
    return telling || meaning.isIn(countries)
        ? new NameSpan(i, to, EntityType.LOCATION, FoundBy.GAZETTEER, null, SUPPORTED)
        : null;
  }
}
