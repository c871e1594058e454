package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.text.Script;
import io.wirewatch.enrich.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds names of places by the gazetteer in Arabic script, Devanagari and Cyrillic, where no
 * capital, or one at every start of a sentence, tells a name from a word.
 *
 * <p>Countries, provinces, features and names of several words stand by themselves. A town's single
 * word needs a second sign if it is an ordinary word, short, or the town small: a word such as
 * "city" or "province" beside it, or another place of the same country in the text; for a longer
 * word that is no ordinary one "in" or "from" will do.
 */
final class NativePlaces {
  private static final int PROVINCE = 3;
  private static final int CITY = 2;
  private static final int TOWN = 1;
  private static final int LARGE = 300_000;
  private static final int SHORT = 4;
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.8;
  private static final double SUPPORTED = 0.6;

  /** Letters that Arabic script writes at the word: and, in, for, as, then. */
  private static final String PREFIXES = "وبلفك";

  /** What stands beside the name of a place, in any of the languages. */
  private static final Set<String> BESIDE =
      folded(
          "شہر شهر ښار مدينة بلدة قرية محافظة ولاية صوبہ صوبے ضلع ضلعے تحصیل قصبے قصبہ گاؤں ولایت"
              + " ولسوالی ولسوالۍ ولسوالي استان شهرستان शहर जिला जिले ज़िले"
              + " प्रांत राज्य क्षेत्र गांव गाँव город городе города г село селе область области районе"
              + " район районе посёлок поселке деревня деревне пригороде провинции провинция аэропорт"
              + " аэропорту");

  /** In, from, near: before the name in Arabic, Persian and Russian, after it in the others. */
  private static final Set<String> BEFORE =
      folded("في من إلى قرب در از به نزدیک в во из под около у близ возле до к");

  private static final Set<String> AFTER = folded("میں سے کے کی کا کې کښې में से के की का");

  private final Gazetteer gazetteer;
  private final Set<String> ordinary;

  NativePlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.ordinary = ordinary();
  }

  private static Set<String> ordinary() {
    Set<String> words = new HashSet<>();
    try (BufferedReader lines = new BufferedReader(Lists.open("ordinary-words.tsv"))) {
      lines
          .lines()
          .filter(l -> !l.startsWith("#"))
          .forEach(l -> words.addAll(folded(l.substring(l.indexOf('\t') + 1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Set<String> folded(String text) {
    Words words = Words.of(text);
    Set<String> folded = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      folded.add(words.folded(i));
    }
    return folded;
  }

  /** A name that may be a place. */
  private record Reading(int from, int to, int fame, boolean sure, Gazetteer.Meaning meaning) {}

  /** Names of places in the words of other scripts than Latin. */
  List<NameSpan> find(Words words) {
    List<Reading> readings = new ArrayList<>();
    Set<String> countries = new HashSet<>();
    int i = 0;
    while (i < words.size()) {
      Reading reading = words.isPunctuation(i) || isLatin(words, i) ? null : at(words, i);
      if (reading != null) {
        readings.add(reading);
        if (reading.sure()) {
          countries.addAll(reading.meaning().countries());
        }
      }
      i = reading == null ? i + 1 : reading.to();
    }
    List<NameSpan> found = new ArrayList<>();
    for (Reading r : readings) {
      boolean supported =
          r.sure() || r.meaning().isIn(countries) || hasCue(words, r) || isLocated(words, r);
      if (supported) {
        double confidence = r.fame() >= PROVINCE ? SURE : r.sure() ? LIKELY : SUPPORTED;
        found.add(
            new NameSpan(
                r.from(), r.to(), EntityType.LOCATION, FoundBy.GAZETTEER, null, confidence));
      }
    }
    return found;
  }

  private static boolean isLatin(Words words, int i) {
    return Script.of(words.text().charAt(words.start(i))) == Script.LATIN;
  }

  private Reading at(Words words, int i) {
    boolean cyrillic = Script.of(words.text().charAt(words.start(i))) == Script.CYRILLIC;
    if (cyrillic && !words.isCapitalised(i)) {
      return null;
    }
    Gazetteer.Known known = gazetteer.longestName(words, i);
    int letters = words.end(i) - words.start(i);
    String first = words.folded(i);
    if (known.words() == 0
        && letters > SHORT
        && !first.isEmpty()
        && PREFIXES.indexOf(first.charAt(0)) >= 0) {
      first = first.substring(1);
      known = gazetteer.longestName(words, i, first);
      letters--;
    }
    if (known.words() == 0 || known.fame() < TOWN || letters < SHORT - 1 && known.words() == 1) {
      return null;
    }
    Gazetteer.Meaning meaning = gazetteer.meaning(words, i, first);
    if (cyrillic
        && known.words() == 1
        && known.fame() < PROVINCE
        && (isName(words, i + 1) || isName(words, i - 1) && !starts(words, i - 1))) {
      return null;
    }
    boolean sure =
        known.words() > 1 || !ordinary.contains(first) && isKnown(words, i, known, meaning);
    return new Reading(i, i + known.words(), known.fame(), sure, meaning);
  }

  private static boolean isKnown(
      Words words, int i, Gazetteer.Known known, Gazetteer.Meaning meaning) {
    int letters = words.end(i) - words.start(i);
    boolean cyrillic = Script.of(words.text().charAt(words.start(i))) == Script.CYRILLIC;
    // In Cyrillic a capital within the sentence is a sign by itself.
    boolean sign = cyrillic ? !starts(words, i) : meaning.people() >= LARGE;
    return known.fame() >= PROVINCE || known.fame() == CITY && letters >= SHORT && sign;
  }

  private static boolean starts(Words words, int i) {
    return i == 0 || words.startsLine(i) || words.isPunctuation(i - 1);
  }

  /** A capitalised word beside a name that is no place itself: both are the name of somebody. */
  private boolean isName(Words words, int i) {
    return i >= 0
        && i < words.size()
        && words.isCapitalised(i)
        && !words.isAllCapitals(i)
        && words.end(i) - words.start(i) > 2
        && !BESIDE.contains(words.folded(i))
        && gazetteer.longestName(words, i).fame() < PROVINCE;
  }

  private boolean hasCue(Words words, Reading r) {
    return isCue(words, r.from() - 1) || isCue(words, r.to());
  }

  private boolean isLocated(Words words, Reading r) {
    boolean word = ordinary.contains(words.folded(r.from())) && r.fame() < PROVINCE;
    if (word || words.end(r.from()) - words.start(r.from()) < SHORT) {
      return false;
    }
    boolean before = r.from() > 0 && BEFORE.contains(words.folded(r.from() - 1));
    return before || r.to() < words.size() && AFTER.contains(words.folded(r.to()));
  }

  private boolean isCue(Words words, int i) {
    return i >= 0 && i < words.size() && BESIDE.contains(words.folded(i));
  }
}
