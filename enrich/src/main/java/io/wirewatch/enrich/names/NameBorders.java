package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends the borders of names that the model found: a title is no part of a man's name, an office no
 * part of the ministry, a weekday no part of anything; "Iran-backed" names a people, not a place.
 */
final class NameBorders {
  private static final Set<String> DATES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** Words of other languages that open the names of organisations. */
  private static final Set<String> OPENERS =
      Set.of(
          "agence",
          "agencia",
          "agenzia",
          "agentur",
          "alianza",
          "alliance",
          "asociacion",
          "associacao",
          "association",
          "associazione",
          "assemblee",
          "banca",
          "banco",
          "banque",
          "bureau",
          "centre",
          "centro",
          "collectif",
          "comite",
          "comitato",
          "commission",
          "communaute",
          "compagnie",
          "compania",
          "confederacion",
          "confederation",
          "conseil",
          "consejo",
          "consiglio",
          "corporacion",
          "editions",
          "ejercito",
          "federacion",
          "federation",
          "federazione",
          "fondation",
          "fondazione",
          "forum",
          "frente",
          "fronte",
          "front",
          "fuerza",
          "fuerzas",
          "fundacion",
          "gruppo",
          "groupe",
          "grupo",
          "institut",
          "instituto",
          "istituto",
          "journal",
          "liga",
          "ligue",
          "ministere",
          "ministerio",
          "ministero",
          "mouvement",
          "movimento",
          "movimiento",
          "office",
          "organisation",
          "organizacion",
          "partido",
          "partito",
          "parti",
          "partei",
          "policia",
          "radio",
          "rassemblement",
          "sindicato",
          "societe",
          "sociedad",
          "societa",
          "syndicat",
          "tribunal",
          "union",
          "universidad",
          "universita",
          "universitat",
          "universite");

  private static final Set<String> ROYAL =
      Set.of("king", "queen", "prince", "emir", "sultan", "pope", "sheikh", "imam", "mullah");

  /** Small words that do belong to names: "Gaza strip", "Labour party". */
  private static final Set<String> KINDS =
      Set.of(
          "party",
          "government",
          "family",
          "river",
          "station",
          "union",
          "islands",
          "strip",
          "committee",
          "legislature",
          "company",
          "prison",
          "museum",
          "park",
          "police");

  private final Gazetteer gazetteer;

  NameBorders(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<NameSpan> mend(Words words, List<NameSpan> spans) {
    List<NameSpan> mended = new ArrayList<>();
    int free = 0;
    for (NameSpan span : spans) {
      NameSpan one = mend(words, span);
      if (one.type() == EntityType.PERSON) {
        one = one.from(withFirstName(words, one.from(), free));
      }
      mended.add(one);
      free = one.to();
    }
    return mended;
  }

  /** Whether a word names a day or a month and nothing else. */
  static boolean isDate(Words words, int i) {
    return DATES.contains(words.folded(i));
  }

  private NameSpan mend(Words words, NameSpan span) {
    int to = span.to();
    while (to > span.from() + 1 && isDate(words, to - 1)) {
      to--;
    }
    while (to > span.from() + 1 && isTrailing(words, to - 1) && span.type() != null) {
      to--;
    }
    int whole = to;
    while (to > span.from() + 1 && words.isJoined(to - 1) && !words.isCapitalised(to - 1)) {
      to--;
    }
    int from = span.type() == null ? span.from() : start(words, span, to);
    boolean compound = to < whole && span.type() == EntityType.LOCATION;
    EntityType type =
        compound && to - from == 1 && isCountry(words, from) ? EntityType.NATIONALITY : span.type();
    if (type == EntityType.PERSON && to - from > 1 && OPENERS.contains(words.folded(from))) {
      type = EntityType.ORGANIZATION;
    }
    return new NameSpan(from, to, type, span.by(), span.entry(), span.confidence());
  }

  /** "Islamic State group": a small word after a name says what it is, and is no part of it. */
  private static boolean isTrailing(Words words, int i) {
    boolean small = Character.isLowerCase(words.text().charAt(words.start(i)));
    return small && !words.isJoined(i) && !KINDS.contains(words.folded(i));
  }

  private boolean isCountry(Words words, int i) {
    return gazetteer.isCountry(words, i);
  }

  private static int start(Words words, NameSpan span, int to) {
    int from = span.from();
    boolean the = words.folded(from).equals("the");
    return switch (span.type()) {
      case PERSON -> afterTitle(words, from, to);
      case ORGANIZATION ->
          the && !words.isCapitalised(from) && to - from > 1
              ? from + 1
              : afterOffice(words, from, to);
      case LOCATION -> the && to - from > 1 ? from + 1 : from;
      default -> from;
    };
  }

  /** Back over first names that the model left out: "Umar" before "Khalid Khorasani". */
  private static int withFirstName(Words words, int from, int free) {
    int start = from;
    while (start > free
        && words.isCapitalised(start - 1)
        && !words.startsLine(start)
        && !words.isPunctuation(start - 1)
        && Lists.firstNames().contains(words.folded(start - 1))
        && !TitledPersons.isTitle(words, start - 1)
        && !isDate(words, start - 1)) {
      start--;
    }
    return start;
  }

  /** Past the last title that more of the name follows. */
  private static int afterTitle(Words words, int from, int to) {
    int start = from;
    for (int i = from; i + 1 < to; i++) {
      if (TitledPersons.isTitle(words, i) && !ROYAL.contains(words.folded(i))) {
        start = i + 1;
      }
    }
    while (start + 1 < to && words.isPunctuation(start)) {
      start++;
    }
    return start;
  }

  /** "Imam of the Islamic Centre": what follows is the organisation. */
  private static int afterOffice(Words words, int from, int to) {
    if (from + 2 >= to || !TitledPersons.isTitle(words, from)) {
      return from;
    }
    int i = from + 1;
    while (i + 1 < to && !words.folded(i).equals("of") && !words.folded(i).equals("for")) {
      i++;
    }
    i++;
    if (i < to && words.folded(i).equals("the")) {
      i++;
    }
    return i < to ? i : from;
  }
}
