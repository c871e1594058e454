package io.wirewatch.enrich.facts;

import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.enrich.facts.FactWords.Other;
import io.wirewatch.enrich.facts.FactWords.Tie;
import io.wirewatch.enrich.topics.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the one person whom a sentence tells of without a number. */
final class SinglePersons {
  private static final int NEAR = 5;

  private final Marks marks;
  private final Set<Integer> persons;
  private final List<Quantity> quantities;
  private final List<Figure> told;
  private final PassiveSearch search;
  private final Objections objections;

  SinglePersons(Marks marks, Set<Integer> persons, List<Quantity> quantities, List<Figure> told) {
    this.marks = marks;
    this.persons = persons;
    this.quantities = quantities;
    this.told = told;
    this.search = new PassiveSearch(marks, quantities);
    this.objections = new Objections(marks, quantities);
  }

  /** "A senior commander was killed", "killed Gul Rahim": one, where no number is tied. */
  List<Figure> find() {
    List<Figure> found = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      Scene.Hit done = marks.tieFrom(i, Tie.DONE);
      Scene.Hit happens = marks.tieFrom(i, Tie.HAPPENS);
      Scene.Hit does = marks.tieFrom(i, Tie.DOES);
      Scene.Hit passive = done != null ? done : happens;
      if (taken(i)) {
        continue;
      }
      if (passive != null && subjectIsOne(passive)) {
        one(passive, Math.max(0, i - 1), passive.to(), found);
      } else if (does != null
          && !Grammar.PASSIVE.contains(marks.form(i - 1))
          && objectIsOne(does)) {
        one(does, i, Math.min(marks.size() - 1, does.to() + 2), found);
      }
    }
    return found;
  }

  private void one(Scene.Hit hit, int from, int to, List<Figure> found) {
    FactKind kind = marks.words().role(hit.cue()).kind();
    boolean crowd = kind == FactKind.DISPLACED;
    if (!crowd && !objections.denied(hit) && !objections.supposed(hit.from())) {
      found.add(new Figure(kind, 1, 1, from, to));
    }
  }

  private boolean taken(int at) {
    for (Figure figure : told) {
      if (at >= figure.from() && at <= figure.to()) {
        return true;
      }
    }
    return false;
  }

  private boolean subjectIsOne(Scene.Hit hit) {
    if (hit.from() > 0 && "\"'“‘".indexOf(marks.before(hit.from())) >= 0) {
      return false;
    }
    int at = hit.from() - 1;
    boolean auxiliary = false;
    while (at >= 0 && Grammar.AUXILIARIES.contains(marks.form(at))) {
      auxiliary |= marks.says(at, "was", "is", "has", "been", "had", "being");
      at--;
    }
    boolean happens = marks.words().role(hit.cue()).tie() == Tie.HAPPENS;
    if (marks.form(hit.from() - 1).equals("another") || ordinal(at)) {
      return true;
    }
    if (!auxiliary && !happens && !marks.passage().isTitle()) {
      return false;
    }
    if (!auxiliary && marks.says(hit.from() - 1, "were", "are", "have")) {
      return false;
    }
    if (search.active(hit, false) && !auxiliary) {
      return false;
    }
    for (int i = at; i >= Math.max(0, at - 6); i--) {
      int word = i;
      if (quantities.stream().anyMatch(q -> word >= q.from() && word <= q.to())) {
        return false;
      }
      if (persons.contains(i)) {
        return true;
      }
      if (marks.is(i, Other.PERSONS)) {
        return singular(i) && heads(i, at);
      }
    }
    return false;
  }

  /**
   * "a French bulldog died": the person's word must be the head, or be followed by a name or by
   * what hangs on it.
   */
  private boolean heads(int person, int last) {
    for (int i = person + 1; i <= last; i++) {
      boolean apart = !marks.after(i - 1).isBlank();
      if (apart || marks.word(i).capital() || Grammar.LINKS.contains(marks.form(i))) {
        return true;
      }
    }
    return person == last || marks.is(last, Other.PERSONS);
  }

  /** "Two were shot and a third was taken alive", "detained the third". */
  private boolean ordinal(int at) {
    return marks.says(at, "second", "third", "fourth", "fifth", "sixth")
        && marks.says(at - 1, "a", "the");
  }

  private boolean objectIsOne(Scene.Hit does) {
    int at = does.to() + 1;
    if (at >= marks.size() || !marks.after(does.to()).isBlank()) {
      return false;
    }
    if (persons.contains(at)) {
      return true;
    }
    if (ordinal(at + 1)) {
      return !marks.is(at + 2, Other.THINGS);
    }
    boolean determined = Grammar.DETERMINERS.contains(marks.form(at));
    if (!determined && !marks.passage().isTitle()) {
      return false;
    }
    for (int i = at; i < Math.min(marks.size(), at + NEAR); i++) {
      if (marks.is(i, Other.THINGS)) {
        return false;
      }
      if (marks.is(i, Other.PERSONS)) {
        boolean compound = marks.is(i + 1, Other.PERSONS) && marks.after(i).isBlank();
        if (!compound) {
          return singular(i);
        }
      }
    }
    return false;
  }

  private boolean singular(int at) {
    String form = marks.form(at);
    return !Grammar.PLURALS.contains(form) && !form.endsWith("s");
  }
}
