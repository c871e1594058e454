package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.places.NativeForms;
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
  private static final int COUNTRY = 4;
  private static final int PROVINCE = 3;
  private static final int CITY = 2;
  private static final int TOWN = 1;
  private static final int LARGE = 300_000;
  private static final int SHORT = 4;
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.8;
  private static final double SUPPORTED = 0.6;

  /** What stands beside the name of a place, in any of the languages. */
  private static final Set<String> BESIDE =
      folded(
          "شہر شهر ښار مدينة بلدة قرية محافظة ولاية صوبہ صوبے ضلع ضلعے تحصیل قصبے قصبہ گاؤں ولایت"
              + " ولسوالی ولسوالۍ ولسوالي استان شهرستان शहर जिला जिले ज़िले"
              + " प्रांत राज्य क्षेत्र गांव गाँव город городе города г село селе область области районе"
              + " район районе посёлок поселке деревня деревне пригороде провинции провинция аэропорт"
              + " аэропорту");

  /** What a place has, before its name in Arabic and Persian: governor, people, airport. */
  private static final Set<String> OF_IT =
      folded(
          "والی شهردار شاروال باشندگان ساکنان فرودگاه مرز شفاخانه محافظ سكان أهالي مطار ميناء معبر"
              + " سجن ريف مخيم مخيمات ضاحية");

  /** The same after the name, as in Pashto and Urdu. */
  private static final Set<String> ITS =
      folded(
          "والي والیان ښاروال ښاروالۍ ولسوال ولسوالیو ولایتونو ولایتي ښارونو ښارګوټي کلي کلیو سیمه"
              + " سیمې سیمو مرکز اوسېدونکي اوسېدونکو اوسیدونکي اوسیدونکو روغتون زندان محبس پوله پولې"
              + " بازار دره درې هوايي گورنر میئر رہائشیوں مکینوں مکین ہوائی ہسپتال اسپتال جیل سرحد"
              + " سرحدی علاقے علاقہ ڈویژن");

  /** What may part a name from that: "in", "of". */
  private static final Set<String> LINKS = folded("په د له تر پر کے کی کا به از");

  /** In, from, near: before the name in Arabic, Persian and Russian, after it in the others. */
  private static final Set<String> BEFORE =
      folded("في من إلى قرب در از به نزدیک в во из под около у близ возле до к");

  private static final Set<String> AFTER =
      folded("میں سے کے کی کا کې کښې څخه نه پورې ته में से के की का");

  /** In, from, to: before whole families of words in Pashto, so that alone they say less. */
  private static final Set<String> PASHTO = folded("په له تر");

  /** After these a name may have another ending. */
  private static final Set<String> GOVERNING = folded("له تر");

  /** Before these it may in Urdu. */
  private static final Set<String> GOVERNED = folded("میں سے کے کی کا کو تک");

  /** "And", between names of a list. */
  private static final Set<String> AND = folded("و او اور یا أو ، и или और या");

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
      if (reading == null) {
        countries.addAll(ofPeople(words, i));
      } else {
        readings.add(reading);
        if (reading.sure()) {
          countries.addAll(reading.meaning().countries());
        }
      }
      i = reading == null ? i + 1 : reading.to();
    }
    List<NameSpan> found = new ArrayList<>();
    for (int k = 0; k < readings.size(); k++) {
      Reading r = readings.get(k);
      boolean supported =
          r.sure()
              || r.meaning().isIn(countries)
              || hasCue(words, r)
              || isLocated(words, r)
              || k > 0 && isListed(words, readings.get(k - 1), r)
              || k + 1 < readings.size() && isListed(words, r, readings.get(k + 1));
      if (supported) {
        double confidence = r.fame() >= PROVINCE ? SURE : r.sure() ? LIKELY : SUPPORTED;
        found.add(
            new NameSpan(
                r.from(), r.to(), EntityType.LOCATION, FoundBy.GAZETTEER, null, confidence));
      }
    }
    return found;
  }

  /** The country of a people: "Pakistani" is Pakistan's and "Afghan" Afghanistan's. */
  private Set<String> ofPeople(Words words, int i) {
    String word = words.folded(i);
    if (word.length() < SHORT || word.charAt(0) < 0x600 || word.charAt(0) > 0x6FF) {
      return Set.of();
    }
    List<String> lands = new ArrayList<>(List.of(word + "ستان"));
    for (String ending : List.of("ي", "يه", "يان", "يون", "يين")) {
      if (word.endsWith(ending)) {
        lands.add(word.substring(0, word.length() - ending.length()));
      }
    }
    for (String land : lands) {
      Gazetteer.Known known = gazetteer.longestName(words, i, land);
      if (known.words() == 1 && known.fame() == COUNTRY) {
        return gazetteer.meaning(words, i, land).countries();
      }
    }
    return Set.of();
  }

  /** Two towns of one country, named together. */
  private boolean isListed(Words words, Reading first, Reading second) {
    int between = second.from() - first.to();
    boolean joined =
        between == 1 && AND.contains(words.folded(first.to()))
            || between == 0 && words.surface(second.from()).startsWith("و");
    return joined
        && !isOrdinary(words, first)
        && !isOrdinary(words, second)
        && second.meaning().isIn(first.meaning().countries());
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
    for (String form : forms(words, i)) {
      Gazetteer.Known other = gazetteer.longestName(words, i, form);
      boolean bent = form.charAt(0) == first.charAt(0);
      if (known.words() == 0 && other.fame() >= (bent ? CITY : TOWN)) {
        first = form;
        known = other;
        letters = form.length();
      }
    }
    Words unlinked = known.words() > 0 ? words : NativeForms.unlinked(words, i);
    if (known.words() == 0 && unlinked.size() == 2) {
      Gazetteer.Known feature = gazetteer.longestName(unlinked, 0);
      boolean whole = feature.words() == 2 && feature.fame() >= PROVINCE;
      return whole
          ? new Reading(
              i, i + 3, PROVINCE, true, gazetteer.meaning(unlinked, 0, unlinked.folded(0)))
          : null;
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

  /** What the word may be without what is written at it. */
  private static List<String> forms(Words words, int i) {
    String first = words.folded(i);
    List<String> forms = new ArrayList<>();
    if (words.end(i) - words.start(i) > SHORT) {
      forms.addAll(NativeForms.withoutPrefix(first));
    }
    if (isIn(words, i - 1, GOVERNING) || isIn(words, i + 1, GOVERNED)) {
      forms.addAll(NativeForms.direct(words, i));
    }
    return forms;
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

  /** A word that says what it is, for an ordinary word; or one that says what it has. */
  private boolean hasCue(Words words, Reading r) {
    int after = r.to() + (isIn(words, r.to(), LINKS) ? 1 : 0);
    boolean beside =
        isIn(words, r.from() - 1, BESIDE)
            || isIn(words, r.to(), BESIDE)
            || isIn(words, after, BESIDE);
    boolean its =
        isIn(words, r.from() - 1, OF_IT) || isIn(words, r.to(), ITS) || isIn(words, after, ITS);
    return beside || its && !isOrdinary(words, r);
  }

  private boolean isOrdinary(Words words, Reading r) {
    return ordinary.contains(words.folded(r.from())) && r.fame() < PROVINCE;
  }

  private boolean isLocated(Words words, Reading r) {
    boolean pashto = isIn(words, r.from() - 1, PASHTO);
    boolean before = isIn(words, r.from() - 1, BEFORE);
    boolean after = isIn(words, r.to(), AFTER);
    boolean isShort = words.end(r.from()) - words.start(r.from()) < SHORT;
    boolean both = (pashto || before) && after;
    boolean one = before || after || pashto && r.fame() >= CITY;
    return !isOrdinary(words, r) && (isShort ? both : one);
  }

  private static boolean isIn(Words words, int i, Set<String> set) {
    return i >= 0 && i < words.size() && set.contains(words.folded(i));
  }
}
