package io.wirewatch.enrich.facts;

import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.enrich.facts.FactWords.Other;
import io.wirewatch.enrich.facts.FactWords.Tie;
import io.wirewatch.enrich.topics.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ties the numbers of one sentence to what became of the counted. */
final class FigureReader {
  private static final int NEAR = 5;
  private static final int TOLL = 14;
  private static final int COMPANION = 3;

  private final Marks marks;
  private final List<Quantity> quantities;
  private final PassiveSearch search;
  private final Objections objections;
  private final List<Figure> figures = new ArrayList<>();

  private FigureReader(Marks marks) {
    this.marks = marks;
    this.quantities = Quantities.of(marks);
    this.search = new PassiveSearch(marks, quantities);
    this.objections = new Objections(marks, quantities);
  }

  /**
   * The figures of a sentence.
   *
   * @param persons words that belong to a person's name
   */
  static List<Figure> read(Marks marks, Set<Integer> persons) {
    FigureReader reader = new FigureReader(marks);
    reader.readNumbers();
    List<Figure> figures = reader.figures;
    figures.addAll(new SinglePersons(marks, persons, reader.quantities, figures).find());
    return figures;
  }

  private void readNumbers() {
    FactKind before = null;
    for (int i = 0; i < quantities.size(); i++) {
      int next = i + 1 < quantities.size() ? quantities.get(i + 1).from() : marks.size();
      before = tie(quantities.get(i), next, before);
    }
  }

  /** Ties one number; answers its kind, so that "killing 3 men and 2 women" ties both. */
  private FactKind tie(Quantity quantity, int next, FactKind before) {
    if (objections.toNumber(quantity)) {
      return null;
    }
    Scene.Hit hit = verb(quantity, next);
    if (hit != null) {
      return tied(quantity, hit);
    }
    FactKind kind = besideOne(quantity);
    boolean listed = before != null && marks.form(quantity.from() - 1).equals("and");
    if (kind == null && listed && marks.after(quantity.to()).isBlank()) {
      kind = before;
    }
    if (kind != null) {
      figures.add(new Figure(kind, quantity.min(), quantity.max(), quantity.from(), quantity.to()));
    }
    return kind;
  }

  /** The word that says what became of the counted; null for none. */
  private Scene.Hit verb(Quantity quantity, int next) {
    Scene.Hit hit = marks.tieTo(quantity.from() - 1, Tie.DOES);
    if (hit != null
        && !Grammar.PASSIVE.contains(marks.form(hit.from() - 1))
        && !marks.after(hit.to()).contains(",")) {
      return hit;
    }
    hit = marks.form(quantity.from() - 1).equals("of") ? counted(quantity.from() - 2) : null;
    hit = hit == null ? search.find(quantity) : hit;
    hit = hit == null ? toll(quantity) : hit;
    return hit == null ? near(quantity, next) : hit;
  }

  private FactKind tied(Quantity quantity, Scene.Hit hit) {
    FactWords.Role role = marks.words().role(hit.cue());
    int first = role.tie() == Tie.DOES ? hit.from() : Math.min(quantity.from(), hit.from());
    boolean supposed = role.tie() != Tie.TOLLS && objections.supposed(first);
    if (!supposed && !objections.toTie(quantity, hit)) {
      figures.add(
          new Figure(
              role.kind(),
              quantity.min(),
              quantity.max(),
              Math.min(quantity.from(), hit.from()),
              Math.max(quantity.to(), hit.to())));
      twin(quantity, hit);
      companion(quantity, hit, role.kind());
    }
    return role.kind();
  }

  /** "arrested five men and a woman", "five men and a woman were killed": one more. */
  private void companion(Quantity quantity, Scene.Hit hit, FactKind kind) {
    int and = quantity.to() + 1;
    while (and <= quantity.to() + COMPANION && !marks.form(and).equals("and")) {
      if (!marks.after(and - 1).isBlank()) {
        return;
      }
      and++;
    }
    int article = and + 1;
    boolean one =
        marks.form(and).equals("and")
            && marks.says(article, "a", "an")
            && quantities.stream().noneMatch(other -> other.from() == article);
    for (int i = article + 1; one && i <= article + COMPANION; i++) {
      boolean person = marks.is(i, Other.PERSONS) && !marks.form(i).endsWith("s");
      boolean own = i + 1 < marks.size() && Grammar.AUXILIARIES.contains(marks.form(i + 1));
      if (person && (hit.from() > i || !own)) {
        figures.add(new Figure(kind, 1, 1, article, i));
        return;
      }
    }
  }

  /** "killed and wounded scores", "scores were killed and wounded": the figure counts for both. */
  private void twin(Quantity quantity, Scene.Hit hit) {
    Tie tie = marks.words().role(hit.cue()).tie();
    boolean before = marks.says(hit.from() - 1, "and", "or");
    boolean after = marks.says(hit.to() + 1, "and", "or");
    Scene.Hit other = null;
    if (tie == Tie.DOES && before) {
      other = marks.tieTo(hit.from() - 2, Tie.DOES);
    } else if (tie == Tie.DONE && after) {
      other = marks.tieFrom(hit.to() + 2, Tie.DONE);
    }
    if (other != null
        && marks.words().role(other.cue()).kind() != marks.words().role(hit.cue()).kind()
        && !search.active(other, false)) {
      figures.add(
          new Figure(
              marks.words().role(other.cue()).kind(),
              quantity.min(),
              quantity.max(),
              Math.min(quantity.from(), Math.min(hit.from(), other.from())),
              Math.max(quantity.to(), Math.max(hit.to(), other.to()))));
    }
  }

  /** "the bodies of four", "the arrest of twelve". */
  private Scene.Hit counted(int at) {
    Scene.Hit noun = marks.tieTo(at, Tie.OF);
    noun = noun != null ? noun : marks.tieTo(at, Tie.COUNTED);
    boolean idle = noun != null && marks.says(at, "lives", "life") && !lost(noun.from() - 1);
    return idle ? null : noun;
  }

  /** "claimed the lives of nine", not "changed the lives of nine". */
  private boolean lost(int at) {
    int verb = marks.form(at).equals("the") ? at - 1 : at;
    return Grammar.TAKES_LIVES.contains(marks.form(verb))
        || marks.form(verb).equals("of") && marks.form(verb - 1).equals("loss");
  }

  /** "killed Gul Rahim, their leader, together with ten other men". */
  private FactKind besideSomeone(Quantity quantity) {
    int with = quantity.from() - 1;
    boolean together = marks.form(with).equals("with") && marks.says(with - 1, "together", "along");
    for (int i = with - 2; together && i >= Math.max(0, with - TOLL); i--) {
      Scene.Hit done = marks.tieFrom(i, Tie.DONE);
      Scene.Hit hit = done == null ? marks.tieFrom(i, Tie.DOES) : done;
      if (hit != null) {
        return objections.denied(hit) || objections.supposed(hit.from())
            ? null
            : marks.words().role(hit.cue()).kind();
      }
    }
    return null;
  }

  /** "killed a mother and her three children": the verb of the one is the verb of the three. */
  private FactKind besideOne(Quantity quantity) {
    FactKind beside = besideSomeone(quantity);
    if (beside != null) {
      return beside;
    }
    int and = quantity.from() - 1;
    and = Grammar.DETERMINERS.contains(marks.form(and)) ? and - 1 : and;
    if (!marks.form(and).equals("and")) {
      return null;
    }
    for (int i = and - 1; i >= Math.max(0, and - NEAR); i--) {
      Scene.Hit does = marks.tieTo(i, Tie.DOES);
      boolean one = does != null && Grammar.DETERMINERS.contains(marks.form(i + 1));
      if (does != null || marks.after(i).contains(",")) {
        return one && !objections.supposed(does.from())
            ? marks.words().role(does.cue()).kind()
            : null;
      }
    }
    return null;
  }

  /** "the death toll rose from nine to 21". */
  private Scene.Hit toll(Quantity quantity) {
    if (marks.form(quantity.from() - 1).equals("from")) {
      return null;
    }
    for (int i = quantity.from() - 1; i >= Math.max(0, quantity.from() - TOLL); i--) {
      Scene.Hit hit = marks.tieTo(i, Tie.TOLLS);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  /** Languages of free order: the nearest word of harm, with no other number between. */
  private Scene.Hit near(Quantity quantity, int next) {
    for (int i = 1; i <= NEAR; i++) {
      int ahead = quantity.to() + i;
      Scene.Hit hit = ahead < next ? marks.tieFrom(ahead, Tie.WORDS) : null;
      if (hit != null) {
        return hit;
      }
      hit = i <= 3 ? marks.tieTo(quantity.from() - i, Tie.WORDS) : null;
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }
}
