package io.wirewatch.enrich.facts;

import io.wirewatch.enrich.topics.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the numbers of a sentence: digits, words, ranges and bounds; leaves dates, ages and sums.
 */
final class Quantities {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,7}");
  private static final Set<String> DASHES = Set.of("-", "–", "—");
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "of", "since", "by", "from", "until", "year", "early", "late", "mid", "the",
          "before", "after", "during", "around", "en", "de", "del", "desde", "hasta", "depuis",
          "em", "ano", "annee");
  private static final Set<String> UNITS =
      Set.of(
          "year",
          "years",
          "yr",
          "month",
          "months",
          "week",
          "weeks",
          "percent",
          "pc",
          "am",
          "pm",
          "km",
          "kilometres",
          "kilometers",
          "miles",
          "mile",
          "metres",
          "meters",
          "feet",
          "kg",
          "hours",
          "hour",
          "minutes",
          "days",
          "day",
          "st",
          "nd",
          "rd",
          "th",
          "dlrs",
          "dollars",
          "euros",
          "rupees",
          "pounds",
          "mm",
          "gmt",
          "o",
          "degrees",
          "points",
          "ano",
          "anos",
          "ans",
          "mois",
          "meses",
          "horas",
          "heures",
          "metros",
          "kilometros",
          "quilometros");

  /** No number ends in it; folded, Urdu's "from" would be the thirty of Dari, "done" its "many". */
  private static final char FINAL_YE = 'ے';

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Marks marks;

  private Quantities(Marks marks) {
    this.marks = marks;
  }

  static List<Quantity> of(Marks marks) {
    Quantities reader = new Quantities(marks);
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < marks.size()) {
      Quantity quantity = reader.read(at);
      if (quantity != null) {
        found.add(quantity);
        at = quantity.to();
      }
      at++;
    }
    return found;
  }

  /**
   * A bare number.
   *
   * @param value its value
   * @param to its last word
   * @param open whether it says only the least ("dozens")
   */
  private record Value(int value, int to, boolean open) {}

  private Quantity read(int at) {
    Value first = value(at);
    if (first == null) {
      return null;
    }
    int next = first.to() + 1;
    boolean joined = DASHES.contains(marks.after(first.to()).strip());
    boolean to = marks.form(next).equals("to");
    boolean and = marks.form(next).equals("and") && marks.form(at - 1).equals("between");
    Value second = joined ? value(next) : to || and ? value(next + 1) : null;
    if (second != null && second.value() > first.value() && !marks.form(at - 1).equals("from")) {
      return new Quantity(first.value(), second.value(), and ? at - 1 : at, second.to());
    }
    return bounded(at, first);
  }

  /** Looks back for "at least", "up to", "about" and the like. */
  private Quantity bounded(int at, Value value) {
    int from = at;
    boolean least = value.open();
    boolean most = false;
    for (int i = 0; i < 3; i++) {
      Scene.Hit hit = marks.to(from - 1, cue -> marks.words().bound(cue) != null);
      if (hit == null) {
        break;
      }
      FactWords.Bound bound = marks.words().bound(hit.cue());
      least |= bound == FactWords.Bound.LEAST;
      most |= bound == FactWords.Bound.MOST;
      from = hit.from();
    }
    Integer min = most && !least ? null : value.value();
    Integer max = least ? null : value.value();
    return new Quantity(min, max, from, value.to());
  }

  private Value value(int at) {
    if (at >= marks.size()) {
      return null;
    }
    Value value = decimal(at);
    if (value == null) {
      value = DIGITS.matcher(marks.form(at)).matches() ? digits(at) : inWords(at);
    }
    if (value == null || notACount(at, value)) {
      return null;
    }
    return multiplied(value);
  }

  /** "1.2 million": a decimal counts only before a word that multiplies it. */
  private Value decimal(int at) {
    boolean point =
        marks.isDigits(at, 3)
            && marks.after(at).equals(".")
            && marks.isDigits(at + 1, 2)
            && marks.before(at) != '$';
    Scene.Hit hit = point ? marks.from(at + 2, cue -> marks.words().multiplier(cue) != null) : null;
    if (hit == null) {
      return null;
    }
    double value = Double.parseDouble(marks.form(at) + "." + marks.form(at + 1));
    double product = value * marks.words().multiplier(hit.cue());
    return product > Integer.MAX_VALUE
        ? null
        : new Value((int) Math.round(product), hit.to(), false);
  }

  private Value digits(int at) {
    char before = marks.before(at);
    String after = marks.after(at);
    boolean glued =
        before == '.'
            || before == '$'
            || before == '£'
            || before == '€'
            || before == '#'
            || before == ':'
            || before == '/'
            || after.startsWith(":")
            || after.startsWith("/")
            || after.startsWith("%")
            || (after.equals(".") && marks.isDigits(at + 1, Integer.MAX_VALUE));
    if (glued || partOfAName(at)) {
      return null;
    }
    int value = Integer.parseInt(marks.form(at).replace(",", ""));
    boolean year = value >= FIRST_YEAR && value <= LAST_YEAR && !marks.form(at).contains(",");
    if (year && BEFORE_YEAR.contains(marks.form(at - 1))) {
      return null;
    }
    return new Value(value, at, false);
  }

  /** "COVID-19", "F-16", "1-888-234": a number tied by a hyphen to a word, or to more than one. */
  private boolean partOfAName(int at) {
    boolean tied = marks.before(at) == '-' && at > 0 && marks.after(at - 1).equals("-");
    boolean word = tied && !DIGITS.matcher(marks.form(at - 1)).matches();
    boolean chain =
        marks.after(at).equals("-")
            && marks.after(at + 1 < marks.size() ? at + 1 : at).equals("-")
            && DIGITS.matcher(marks.form(at + 1)).matches();
    return word || chain;
  }

  private Value inWords(int at) {
    if (marks.last(at) == FINAL_YE) {
      return null;
    }
    Scene.Hit loose = marks.from(at, cue -> marks.words().loose(cue) != null);
    Scene.Hit exact = marks.from(at, cue -> marks.words().number(cue) != null);
    if (loose != null && (exact == null || loose.to() > exact.to())) {
      return new Value(marks.words().loose(loose.cue()), loose.to(), true);
    }
    if (exact == null) {
      return null;
    }
    int value = marks.words().number(exact.cue());
    int to = exact.to();
    if (value >= 20 && value < 100 && value % 10 == 0) {
      Scene.Hit unit = marks.from(to + 1, cue -> marks.words().number(cue) != null);
      if (unit != null && marks.words().number(unit.cue()) < 10) {
        value += marks.words().number(unit.cue());
        to = unit.to();
      }
    }
    return new Value(value, to, false);
  }

  private Value multiplied(Value value) {
    Scene.Hit hit = marks.from(value.to() + 1, cue -> marks.words().multiplier(cue) != null);
    if (hit == null || value.open() && value.value() < 3) {
      return value;
    }
    long product = (long) value.value() * marks.words().multiplier(hit.cue());
    return product > Integer.MAX_VALUE ? value : new Value((int) product, hit.to(), value.open());
  }

  private boolean notACount(int at, Value value) {
    String next = marks.form(value.to() + 1);
    String previous = marks.form(at - 1);
    if (UNITS.contains(next)
        || MONTHS.contains(previous) && !previous.equals("may")
        || MONTHS.contains(next) && !next.equals("may")
        || previous.equals("aged")) {
      return true;
    }
    boolean set =
        at > 0
            && marks.after(at - 1).strip().equals(",")
            && marks.after(value.to()).strip().startsWith(",");
    return set && value.value() < 110 && marks.is(at - 1, FactWords.Other.PERSONS)
        || set
            && at > 0
            && marks.word(at - 1).capital()
            && value.value() > 5
            && value.value() < 110;
  }
}
