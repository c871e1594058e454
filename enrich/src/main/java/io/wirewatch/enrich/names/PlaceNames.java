package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.text.Script;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds names of places and of peoples by the gazetteer, where the name finder may have missed them
 * or does not know the language.
 *
 * <p>In Latin script only well-known places count, only with a capital, and not inside a longer run
 * of capitalised words ("Paris Hilton", "Bank of Baroda"). Beside them, by language: {@link
 * NamesByLanguage}, {@link LatinPlaces}, and in other scripts {@link NativePlaces}.
 */
final class PlaceNames {
  private static final int COUNTRY = 4;
  private static final int PROVINCE = 3;
  private static final int CITY = 2;
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.8;

  /** Well-known places whose names are common words or names of people. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "chad",
          "jordan",
          "georgia",
          "jersey",
          "victoria",
          "florence",
          "charlotte",
          "austin",
          "lincoln",
          "jackson",
          "houston",
          "madison",
          "orlando",
          "sydney",
          "carolina",
          "virginia",
          "savannah",
          "pacific",
          "atlantic",
          "western",
          "eastern",
          "northern",
          "southern",
          "central",
          "north",
          "south",
          "east",
          "west",
          "capital",
          "union",
          "santiago",
          "kent",
          "march",
          "mobile",
          "nice",
          "reading",
          "gulf",
          "mercedes",
          "lima",
          "cork",
          "bath",
          "hall",
          "hull",
          "most",
          "split",
          "van",
          "man",
          "men",
          "can",
          "bar",
          "male",
          "sale",
          "bari",
          "center",
          "independence",
          "liberty",
          "republic",
          "delta",
          "valencia",
          "valle",
          "alexandria",
          "salem",
          "of",
          "the",
          "antarctic",
          "arctic",
          "swat",
          "guinea",
          "turkey",
          "fort",
          "saint",
          "santa",
          "san",
          "new",
          "old",
          "lower",
          "upper",
          "amazon",
          "dominica",
          "mali",
          "la",
          "las",
          "los",
          "el",
          "al",
          "de",
          "du",
          "sur",
          "nord");

  private final Gazetteer gazetteer;
  private final NamesByLanguage byLanguage;
  private final LatinPlaces towns;
  private final NativePlaces natives;

  PlaceNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.byLanguage = new NamesByLanguage(gazetteer);
    this.towns = new LatinPlaces(gazetteer);
    this.natives = new NativePlaces(gazetteer);
  }

  /**
   * Names of places and peoples in a text in which the model has found these names.
   *
   * @param language of the text; {@code null} where unknown
   */
  List<NameSpan> find(Words words, List<NameSpan> byModel, String language) {
    List<NameSpan> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      NameSpan span = words.isPunctuation(i) ? null : byLanguage.at(words, i, language);
      if (span == null && !words.isPunctuation(i)) {
        span = at(words, i);
        boolean place = span != null && span.type() == EntityType.LOCATION;
        span = place && LatinWords.isNoPlace(words, i, span.to(), language) ? null : span;
      }
      if (span != null && span.type() == EntityType.LOCATION) {
        span = judged(words, span, byModel);
      }
      if (span != null) {
        found.add(span);
        i = span.to();
      } else {
        i++;
      }
    }
    found.addAll(towns.find(words, found, language));
    found.addAll(natives.find(words));
    found.sort(Comparator.comparingInt(NameSpan::from));
    return found;
  }

  /**
   * A place in the name of an event or a work is not meant ("Boston Marathon"); a country there, or
   * in "Iran-backed", stands for its people: it moves the countries and makes no place.
   */
  private NameSpan judged(Words words, NameSpan span, List<NameSpan> byModel) {
    boolean country = gazetteer.isCountry(words, span.from());
    boolean compound =
        span.to() < words.size()
            && words.isJoined(span.to())
            && Character.isLowerCase(words.text().charAt(words.start(span.to())));
    for (NameSpan other : byModel) {
      boolean inside = other.from() <= span.from() && span.to() <= other.to();
      if (other.type() == null && inside && other.length() > span.length()) {
        return country ? people(span.from(), span.to()) : null;
      }
    }
    return compound && country ? people(span.from(), span.to()) : span;
  }

  private NameSpan at(Words words, int i) {
    boolean latin = Script.of(words.text().charAt(words.start(i))) == Script.LATIN;
    if (!latin || !words.isCapitalised(i) || words.isSymbol(i)) {
      return null;
    }
    NameSpan people = people(words, i);
    return people != null ? people : place(words, i);
  }

  private NameSpan people(Words words, int i) {
    boolean two = i + 1 < words.size() && !words.isPunctuation(i + 1);
    if (two && gazetteer.demonymCountry(words.folded(i) + " " + words.folded(i + 1)) != null) {
      return people(i, i + 2);
    }
    return gazetteer.demonymCountry(words.folded(i)) == null ? null : people(i, i + 1);
  }

  private static NameSpan people(int from, int to) {
    return new NameSpan(from, to, EntityType.NATIONALITY, FoundBy.GAZETTEER, null, SURE);
  }

  private NameSpan place(Words words, int i) {
    Gazetteer.Known known = gazetteer.longestName(words, i);
    int end = i + known.words();
    if (known.words() == 0 || known.fame() < CITY || !words.isCapitalised(end - 1)) {
      return null;
    }
    boolean one = known.words() == 1;
    String folded = words.folded(i);
    boolean abbreviation = words.surface(i).endsWith(".") || words.isAllCapitals(i);
    if (one && (folded.length() < 4 && !abbreviation || DOUBTFUL.contains(folded))) {
      return null;
    }
    // "CAR SALES RISE": among capitals an abbreviation without its dots may be any word.
    if (one && folded.length() < 4 && known.fame() < COUNTRY && isShouted(words, i)) {
      return null;
    }
    if (known.fame() < COUNTRY && isInLongerName(words, i, end)) {
      return null;
    }
    double confidence = known.fame() >= PROVINCE ? SURE : LIKELY;
    return new NameSpan(i, end, EntityType.LOCATION, FoundBy.GAZETTEER, null, confidence);
  }

  private static boolean isShouted(Words words, int i) {
    boolean before = i > 0 && words.isAllCapitals(i - 1);
    return before || i + 1 < words.size() && words.isAllCapitals(i + 1);
  }

  private static boolean isInLongerName(Words words, int from, int to) {
    boolean after =
        to < words.size()
            && !words.isPunctuation(to)
            && !words.isPossessive(to)
            && words.isCapitalised(to)
            && !words.isJoined(to);
    if (after || from == 0) {
      return after;
    }
    boolean name = words.isCapitalised(from - 1) && !words.isPunctuation(from - 1);
    boolean starts = from == 1 || words.isPunctuation(from - 2) || words.startsLine(from - 1);
    if (name && !starts) {
      return true;
    }
    boolean of = words.folded(from - 1).equals("of") && from > 1;
    return of && words.isCapitalised(from - 2) && !words.isPunctuation(from - 2);
  }
}
