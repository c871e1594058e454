package io.wirewatch.enrich.facts;

import io.wirewatch.enrich.facts.FactWords.Other;
import io.wirewatch.enrich.facts.FactWords.Tie;
import io.wirewatch.enrich.topics.Scene;
import java.util.List;
import java.util.regex.Pattern;

/** What stands against a figure: denied, supposed, superseded, of things, counted twice. */
final class Objections {
  private static final int BEFORE = 5;
  private static final int EARLIER = 6;
  private static final int STATISTIC = 8;
  private static final Pattern PARTED = Pattern.compile(".*[:;].*");

  private final Marks marks;
  private final List<Quantity> quantities;

  Objections(Marks marks, List<Quantity> quantities) {
    this.marks = marks;
    this.quantities = quantities;
  }

  /** Whether the number counts nothing, whatever verb is near. */
  boolean toNumber(Quantity quantity) {
    return marks.any(quantity.from() - EARLIER, quantity.from() - 1, Other.EARLIER)
        || superseded(quantity)
        || thing(quantity.to())
        || subset(quantity)
        || article(quantity)
        || statistic(quantity)
        || room(quantity);
  }

  /** Whether number and verb together say what did not happen. */
  boolean toTie(Quantity quantity, Scene.Hit hit) {
    int first = Math.min(quantity.from(), hit.from());
    int last = Math.max(quantity.to(), hit.to());
    boolean denied =
        marks.any(clause(first, 3), first - 1, Other.NEGATIONS)
            || marks.any(quantity.to() + 1, hit.from() - 1, Other.NEGATIONS)
            || marks.any(hit.to() + 1, quantity.from() - 1, Other.NEGATIONS)
            || marks.words().role(hit.cue()).tie() == Tie.WORDS
                && marks.any(last + 1, last + 2, Other.NEGATIONS);
    return denied
        || impersonal(quantity, hit)
        || marks.any(quantity.to() + 1, hit.from() - 1, Other.SUPPOSED);
  }

  /** Where the clause begins, at most so many words before. */
  private int clause(int at, int words) {
    int from = at;
    while (from > Math.max(0, at - words) && !PARTED.matcher(marks.after(from - 1)).matches()) {
      from--;
    }
    return from;
  }

  /**
   * "lost 14 seats", "three rallies were held": a weak verb counts persons where they are named.
   */
  private boolean impersonal(Quantity quantity, Scene.Hit hit) {
    return marks.is(hit.from(), Other.WEAK)
        && !marks.any(quantity.to() + 1, quantity.to() + 3, Other.PERSONS);
  }

  /** "may have killed", "plotted to kill", "warrants to detain": not what happened. */
  boolean supposed(int at) {
    return marks.any(at - BEFORE, at - 1, Other.SUPPOSED) || marks.form(at - 1).equals("to");
  }

  /** "no guard was killed". */
  boolean denied(Scene.Hit hit) {
    return marks.any(hit.from() - BEFORE + 1, hit.from() - 1, Other.NEGATIONS);
  }

  /** "including three children" counts again what was counted; "16 of the 40" counts the 16. */
  private boolean subset(Quantity quantity) {
    String before = marks.form(quantity.from() - 1);
    boolean ofThose =
        marks.form(quantity.to() + 1).equals("of")
            && (marks.says(quantity.to() + 2, "them", "whom", "those", "which")
                || marks.says(
                    quantity.to() + 3, "dead", "injured", "wounded", "killed", "victims"));
    boolean total =
        before.equals("of")
            && quantities.stream().anyMatch(other -> other.to() == quantity.from() - 2);
    boolean again =
        marks.to(quantity.from() - 1, cue -> marks.words().is(Other.AMONG, cue)) != null;
    return again || ofThose || total;
  }

  /** "un ataque" counts nothing, "un soldado", "un joven soldado" and "un muerto" do. */
  private boolean article(Quantity quantity) {
    return marks.is(quantity.to(), Other.ARTICLES)
        && !marks.any(quantity.to() + 1, quantity.to() + 2, Other.PERSONS);
  }

  /** "from nine to 21": the nine no longer stands. */
  private boolean superseded(Quantity quantity) {
    return marks.form(quantity.from() - 1).equals("from")
        && marks.form(quantity.to() + 1).equals("to");
  }

  /** "beds for 90 wounded" are empty yet. */
  private boolean room(Quantity quantity) {
    return marks.form(quantity.from() - 1).equals("for")
        && marks.says(
            quantity.from() - 2, "beds", "room", "rooms", "space", "places", "capacity", "camp");
  }

  /** "480,000 people a year", "one in five" are rates, not events. */
  private boolean statistic(Quantity quantity) {
    boolean share =
        marks.says(quantity.to() + 1, "in", "out")
            && quantities.stream()
                .anyMatch(
                    other -> other.from() > quantity.to() && other.from() <= quantity.to() + 3)
            && !marks.says(quantity.to() + 2, "the", "a");
    return share || yearly(quantity.from() - STATISTIC, quantity.to() + STATISTIC);
  }

  private boolean yearly(int from, int to) {
    for (int i = Math.max(0, from); i <= to; i++) {
      if (marks.says(i, "annually", "yearly")
          || marks.says(i, "a", "per", "every", "each")
              && marks.says(i + 1, "year", "month", "day", "week", "hour")) {
        return true;
      }
    }
    return false;
  }

  private boolean thing(int last) {
    for (int i = last + 1; i <= last + 3; i++) {
      if (marks.is(i, Other.PERSONS) || marks.tieFrom(i, Tie.COUNTED) != null) {
        return false;
      }
      if (i < marks.size() && marks.tieFrom(i, Tie.DONE) != null) {
        return attributive(marks.tieFrom(i, Tie.DONE).to());
      }
      if (marks.is(i, Other.THINGS)) {
        return true;
      }
      if (i < marks.size() && !marks.after(i - 1).isBlank() && !marks.after(i - 1).equals("-")) {
        return false;
      }
    }
    return false;
  }

  /** "two missing documents", "eleven injured players": the word belongs to what follows. */
  private boolean attributive(int done) {
    String next = marks.form(done + 1);
    return done + 1 < marks.size()
        && marks.after(done).isBlank()
        && next.length() > 3
        && next.endsWith("s")
        && !marks.is(done + 1, Other.PERSONS)
        && !marks.is(done + 1, Other.SMALL)
        && !next.endsWith("wards");
  }
}
