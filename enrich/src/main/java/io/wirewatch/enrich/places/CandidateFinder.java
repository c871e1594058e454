package io.wirewatch.enrich.places;

import io.wirewatch.enrich.text.Folding;
import io.wirewatch.enrich.text.PhraseIndex;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists the places that a name may mean, the likeliest first.
 *
 * <p>The name is tried as it is written, then as a demonym, then without what news puts around
 * names ("northern Iraq", "Kunar province", "the Bahamas"), then word by word from the left.
 */
final class CandidateFinder {
  private static final int MOST = 24;
  private static final double SHORTENED_COST = 1.5;
  private static final double PART_COST = 1.4;
  private static final double WORD_COST = 1.5;

  private static final Set<String> BEFORE =
      words(
          "the northern southern eastern western central north south east west northeast"
              + " northwest southeast southwest northeastern northwestern southeastern"
              + " southwestern greater upper lower downtown mainland rural inner outer"
              + " metropolitan city state province district town village county region republic"
              + " of kingdom government occupied old port");
  private static final Set<String> AFTER =
      words(
          "province provinces district region city state county governorate town village"
              + " area agency valley peninsula oblast prefecture department island islands"
              + " municipality division tehsil territory border airport s suburb neighborhood"
              + " neighbourhood metro metropolitan republic");

  /** Words that say what a building or an institution is; there are towns called so. */
  private static final Set<String> VENUES =
      words(
          "academy arena auditorium bank bridge building cathedral center centre church clinic club"
              + " college complex court embassy factory farm garden gardens gallery hall hospital"
              + " hotel house institute library mall market medical memorial mosque museum national"
              + " office palace park pavilion plaza prison restaurant school shrine sports square"
              + " stadium station street studio synagogue temple theater theatre tower university"
              + " yard concert conference central international opera");

  /** A river is not the town that is called like it, and lies elsewhere as often as not. */
  private static final Set<String> NATURE =
      words(
          "river rivers lake lakes creek stream bay gulf sea ocean mount mountain mountains hills"
              + " peak range falls forest desert canal reservoir dam glacier volcano");

  /** A venue bears the name of a village only by chance; that of a city may say where it is. */
  private static final int CITY = 100_000;

  private static Set<String> words(String list) {
    return Set.of(list.strip().split(" +"));
  }

  private static final Map<String, String> LONG_FORMS =
      Map.of("st", "Saint", "mt", "Mount", "ft", "Fort", "ste", "Sainte");

  private final Gazetteer gazetteer;

  private final Weights weights;

  CandidateFinder(Gazetteer gazetteer, Weights weights) {
    this.gazetteer = gazetteer;
    this.weights = weights;
  }

  /** Candidates for a name; empty where nothing is known. */
  List<Candidate> find(String text) {
    Map<Integer, Double> found = new HashMap<>();
    exact(text, found);
    Words words = Words.of(text);
    if (words.size() == 0) {
      return List.of();
    }
    whole(words, 0, words.size(), 0, found);
    demonym(words, found);
    if (found.isEmpty() && words.size() == 3) {
      Words unlinked = NativeForms.unlinked(words, 0);
      if (unlinked.size() > 0) {
        whole(unlinked, 0, 2, 0, found);
      }
    }
    if (found.isEmpty()) {
      spelledOut(words, found);
    }
    if (found.isEmpty()) {
      bare(words, found);
    }
    if (found.isEmpty() && words.size() > 1 && !isNature(words)) {
      parts(words, found);
    }
    return found.entrySet().stream()
        .map(e -> new Candidate(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingDouble((Candidate c) -> -c.prior).thenComparing(c -> c.place))
        .limit(MOST)
        .toList();
  }

  private void exact(String text, Map<Integer, Double> found) {
    for (int entry : gazetteer.exactly(text)) {
      note(entry, 0, found);
    }
    if (found.isEmpty() && text.endsWith(".")) {
      for (int entry : gazetteer.exactly(text.substring(0, text.length() - 1))) {
        note(entry, 0, found);
      }
    } else if (found.isEmpty() && text.length() <= 6) {
      for (int entry : gazetteer.exactly(text + ".")) {
        note(entry, 0, found);
      }
    }
  }

  private void whole(Words words, int from, int to, double cost, Map<Integer, Double> found) {
    PhraseIndex.Match match = gazetteer.index().exact(words, from, to);
    if (!match.found()) {
      match = attached(words, from, to);
    }
    if (match.found()) {
      for (int entry : gazetteer.index().entries(match)) {
        note(entry, cost, found);
      }
    }
  }

  /** Without what Arabic script writes at the word. */
  private PhraseIndex.Match attached(Words words, int from, int to) {
    String first = words.folded(from);
    List<String> forms = new ArrayList<>(NativeForms.withoutPrefix(first));
    forms.addAll(NativeForms.direct(words, from));
    for (String form : forms) {
      PhraseIndex.Match match = gazetteer.index().longest(words, from, form);
      if (match.found() && match.words() == to - from) {
        return match;
      }
    }
    return PhraseIndex.Match.NONE;
  }

  private void note(int entry, double cost, Map<Integer, Double> found) {
    // Some village somewhere has a rare name that is any word of a longer one.
    if (cost >= WORD_COST && (entry & 3) == Gazetteer.RARE) {
      return;
    }
    int place = entry >> 2;
    double prior = prior(place, entry & 3) - cost;
    found.merge(place, prior, Math::max);
  }

  /** How likely a place is meant by its name when nothing else is known. */
  private double prior(int place, int rank) {
    double people = Math.log10(gazetteer.population(place) + 100.0);
    double base =
        switch (gazetteer.kind(place)) {
          case 'C' -> weights.countryPrior();
          case '1' -> 7.5 + 0.25 * people;
          case '2' -> 2.6 + 0.5 * people;
          case 'K' -> weights.capitalPrior() + weights.peoplePrior() * people;
          case 'X' -> weights.peoplePrior() * people - 1.3;
          case 'F', 'L' -> 9;
          default -> weights.peoplePrior() * people;
        };
    return switch (rank) {
      case Gazetteer.RARE -> base - 3;
      case Gazetteer.SHORTENED -> base - SHORTENED_COST;
      default -> base;
    };
  }

  private void demonym(Words words, Map<Integer, Double> found) {
    String folded = Folding.fold(words.text()).replace('-', ' ').strip();
    Integer country = gazetteer.countryOfDemonym(folded);
    if (country == null && words.isPossessive(words.size() - 1) && words.size() > 1) {
      country = gazetteer.countryOfDemonym(words.folded(0));
    }
    if (country != null) {
      found.put(country, weights.countryPrior());
    }
  }

  private void spelledOut(Words words, Map<Integer, Double> found) {
    StringBuilder text = new StringBuilder();
    boolean changed = false;
    for (int i = 0; i < words.size(); i++) {
      String longForm = LONG_FORMS.get(words.folded(i));
      changed |= longForm != null;
      text.append(longForm == null ? words.surface(i) : longForm).append(' ');
    }
    if (changed) {
      Words longer = Words.of(text.toString());
      whole(longer, 0, longer.size(), 0, found);
    }
  }

  private void bare(Words words, Map<Integer, Double> found) {
    int from = 0;
    int to = words.size();
    while (to - from > 1 && (BEFORE.contains(words.folded(from)) || words.isPunctuation(from))) {
      from++;
    }
    whole(words, from, to, 0.3, found);
    while (found.isEmpty() && to - from > 1 && AFTER.contains(words.folded(to - 1))) {
      to--;
      whole(words, from, to, 0.3, found);
    }
    if (found.isEmpty() && to - from == 1) {
      exact(words.surface(from), found);
    }
    if (found.isEmpty() && (from > 0 || to < words.size())) {
      Words rest = Words.of(words.surface(from, to));
      demonym(rest, found);
    }
  }

  /** The longest known run of capitalised words; the rest says what stands there. */
  private void parts(Words words, Map<Integer, Double> found) {
    boolean venue = VENUES.contains(words.folded(words.size() - 1));
    for (int length = words.size() - 1; length > 0 && found.isEmpty(); length--) {
      List<Integer> starts = new ArrayList<>();
      for (int from = 0; from + length <= words.size(); from++) {
        starts.add(from);
      }
      for (int from : starts) {
        boolean named =
            words.isCapitalised(from)
                && !BEFORE.contains(words.folded(from))
                && !(length == 1 && VENUES.contains(words.folded(from)));
        if (found.isEmpty() && named && !AFTER.contains(words.folded(from))) {
          if (length == 1) {
            exact(words.surface(from), found);
          }
          whole(words, from, from + length, length == 1 ? WORD_COST : PART_COST, found);
          found.keySet().removeIf(place -> venue && isSmall(place));
        }
      }
    }
  }

  private static boolean isNature(Words words) {
    return NATURE.contains(words.folded(0)) || NATURE.contains(words.folded(words.size() - 1));
  }

  private boolean isSmall(int place) {
    char kind = gazetteer.kind(place);
    boolean town = kind != 'C' && kind != '1' && kind != 'F' && kind != 'L';
    return town && gazetteer.population(place) < CITY;
  }
}
