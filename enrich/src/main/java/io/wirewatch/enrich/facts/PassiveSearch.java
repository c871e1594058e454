package io.wirewatch.enrich.facts;

import io.wirewatch.enrich.facts.FactWords.Other;
import io.wirewatch.enrich.facts.FactWords.Tie;
import io.wirewatch.enrich.topics.Scene;
import java.util.List;

/** Looks ahead of a number for what became of the counted. */
final class PassiveSearch {
  private static final int REACH = 11;
  private static final int NEAR = 5;

  private final Marks marks;
  private final List<Quantity> quantities;

  PassiveSearch(Marks marks, List<Quantity> quantities) {
    this.marks = marks;
    this.quantities = quantities;
  }

  /** "12 people, including three children, were killed"; "12 dead"; "12 lost their lives". */
  Scene.Hit find(Quantity quantity) {
    int at = quantity.to() + 1;
    int end = Math.min(marks.size() - 1, quantity.to() + REACH);
    boolean crossed = false;
    int resumed = -1;
    while (at <= end) {
      String gap = marks.after(at - 1);
      if (gap.contains(";") || gap.contains(" - ") || gap.contains("—") || gap.contains(":")) {
        return null;
      }
      boolean verbNext = gap.contains(",") && Grammar.PASSIVE.contains(marks.form(at));
      if (at != resumed && !verbNext && (gap.contains(",") || gap.contains("("))) {
        if (!Grammar.ASIDES.contains(marks.form(at))) {
          return null;
        }
        at = afterParenthesis(at);
        resumed = at;
        end = Math.min(marks.size() - 1, at + NEAR);
        crossed = true;
        continue;
      }
      if (Grammar.CLAUSES.contains(marks.form(at)) || otherNumber(at)) {
        return null;
      }
      Scene.Hit hit = marks.tieFrom(at, Tie.DONE);
      if (hit != null && !marks.form(at - 1).equals("the")) {
        return active(hit, crossed) || stray(quantity, hit, crossed) ? null : hit;
      }
      hit = happens(quantity, at);
      if (hit != null || otherVerb(at, crossed)) {
        return hit;
      }
      at++;
    }
    return null;
  }

  /** "12 died", "12 dead": what befalls the counted, or what they are counted as. */
  private Scene.Hit happens(Quantity quantity, int at) {
    Scene.Hit happens = marks.tieFrom(at, Tie.HAPPENS);
    if (happens != null || at > quantity.to() + 3) {
      return happens;
    }
    Scene.Hit counted = marks.tieFrom(at, Tie.COUNTED);
    return counted != null && idleLives(quantity, counted) ? null : counted;
  }

  /** "12 soldiers shot", "12 officials said": the counted are those who act. */
  private boolean otherVerb(int at, boolean crossed) {
    return marks.tieFrom(at, Tie.DOES) != null
        || marks.is(at, Other.SAYING) && !crossed && !Grammar.AUXILIARIES.contains(marks.form(at));
  }

  /** "saves 40 lives": only what takes lives kills. */
  private boolean idleLives(Quantity quantity, Scene.Hit counted) {
    return marks.form(counted.from()).equals("lives")
        && !Grammar.TAKES_LIVES.contains(marks.form(quantity.from() - 1));
  }

  /** "Channel 24 showed a row of dead": far away, and no verb ties them. */
  private boolean stray(Quantity quantity, Scene.Hit done, boolean crossed) {
    return !crossed
        && done.from() - quantity.to() > NEAR
        && !joined(quantity.to(), done.from())
        && !Grammar.AUXILIARIES.contains(marks.form(done.from() - 1));
  }

  /** "12 soldiers killed a commander": the twelve are the killers. */
  boolean active(Scene.Hit done, boolean crossed) {
    if (crossed || Grammar.AUXILIARIES.contains(marks.form(done.from() - 1))) {
      return false;
    }
    int next = done.to() + 1;
    return next < marks.size()
        && marks.after(done.to()).isBlank()
        && (Grammar.DETERMINERS.contains(marks.form(next))
            || quantities.stream().anyMatch(quantity -> quantity.from() == next));
  }

  private int afterParenthesis(int at) {
    int i = at;
    while (i < marks.size() && !marks.after(i).contains(",") && !marks.after(i).contains(")")) {
      i++;
    }
    return i + 1;
  }

  /** Another number parts a figure from its verb, unless both are told together. */
  private boolean otherNumber(int at) {
    return quantities.stream().anyMatch(other -> other.from() == at)
        && !marks.says(at - 1, "and", "or", "of");
  }

  private boolean joined(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (marks.form(i).equals("and")) {
        return true;
      }
    }
    return false;
  }
}
