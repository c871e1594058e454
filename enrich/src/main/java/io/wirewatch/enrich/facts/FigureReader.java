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
  private static final int REACH = 11;
  private static final int NEAR = 5;
  private static final Set<String> AUXILIARIES =
      Set.of(
          "was",
          "were",
          "is",
          "are",
          "been",
          "being",
          "be",
          "has",
          "have",
          "had",
          "reportedly",
          "left",
          "got",
          "also",
          "confirmed",
          "feared",
          "found",
          "reported",
          "now");
  private static final Set<String> PASSIVE =
      Set.of("was", "were", "is", "are", "been", "being", "be", "get", "got");
  private static final Set<String> SUBSET =
      Set.of(
          "including",
          "among",
          "mostly",
          "most",
          "many",
          "some",
          "both",
          "who",
          "which",
          "aged",
          "all",
          "several",
          "one",
          "at");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "its", "this", "that", "another", "our");
  private static final Set<String> PLURALS =
      Set.of(
          "people",
          "men",
          "women",
          "children",
          "policemen",
          "troops",
          "gunmen",
          "fishermen",
          "tribesmen",
          "others",
          "crew",
          "staff",
          "family",
          "dead",
          "other",
          "servicemen",
          "relatives",
          "hostages",
          "couple",
          "local",
          "national",
          "american",
          "palestinian",
          "israeli",
          "figure",
          "chief",
          "general",
          "major",
          "captain");

  private final Marks marks;
  private final Set<Integer> persons;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * A figure found.
   *
   * @param kind what was counted
   * @param min least
   * @param max greatest
   * @param from first word of it all
   * @param to last word, inclusive
   */
  record Figure(FactKind kind, Integer min, Integer max, int from, int to) {}

  private FigureReader(Marks marks, Set<Integer> persons) {
    this.marks = marks;
    this.persons = persons;
  }

  /**
   * The figures of a sentence.
   *
   * @param persons words that belong to a person's name
   */
  static List<Figure> read(Marks marks, Set<Integer> persons) {
    FigureReader reader = new FigureReader(marks, persons);
    List<Quantity> quantities = Quantities.of(marks);
    FactKind before = null;
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      int limit = i + 1 < quantities.size() ? quantities.get(i + 1).from() : marks.size();
      before = reader.tie(quantity, limit, before);
    }
    reader.singles(quantities);
    return reader.figures;
  }

  /** Ties one number; answers its kind, so that "killing 3 men and 2 women" ties both. */
  private FactKind tie(Quantity quantity, int next, FactKind before) {
    if (marks.any(quantity.from() - 6, quantity.from() - 1, Other.EARLIER)
        || superseded(quantity)
        || thing(quantity.to())
        || subset(quantity)) {
      return null;
    }
    Scene.Hit hit = marks.tieTo(quantity.from() - 1, Tie.DOES);
    if (hit != null && !PASSIVE.contains(marks.form(hit.from() - 1))) {
      return found(quantity, hit, supposedBefore(hit.from()));
    }
    hit = forward(quantity);
    if (hit != null) {
      return found(
          quantity,
          hit,
          supposedBefore(Math.min(quantity.from(), hit.from()))
              || supposedBetween(quantity.to() + 1, hit.from() - 1));
    }
    hit = toll(quantity);
    if (hit != null) {
      return found(quantity, hit, false);
    }
    hit = near(quantity, next);
    if (hit != null) {
      return found(quantity, hit, supposedBefore(Math.min(quantity.from(), hit.from())));
    }
    boolean listed = before != null && marks.form(quantity.from() - 1).equals("and");
    if (listed && marks.after(quantity.to()).isBlank()) {
      figures.add(
          new Figure(before, quantity.min(), quantity.max(), quantity.from(), quantity.to()));
      return before;
    }
    return null;
  }

  private FactKind found(Quantity quantity, Scene.Hit hit, boolean supposed) {
    FactKind kind = marks.words().role(hit.cue()).kind();
    if (!supposed && !denied(quantity, hit)) {
      figures.add(
          new Figure(
              kind,
              quantity.min(),
              quantity.max(),
              Math.min(quantity.from(), hit.from()),
              Math.max(quantity.to(), hit.to())));
    }
    return kind;
  }

  private boolean denied(Quantity quantity, Scene.Hit hit) {
    int first = Math.min(quantity.from(), hit.from());
    int last = Math.max(quantity.to(), hit.to());
    return marks.any(first - 3, first - 1, Other.NEGATIONS)
        || marks.any(quantity.to() + 1, hit.from() - 1, Other.NEGATIONS)
        || marks.any(hit.to() + 1, quantity.from() - 1, Other.NEGATIONS)
        || marks.words().role(hit.cue()).tie() == Tie.WORDS
            && marks.any(last + 1, last + 2, Other.NEGATIONS);
  }

  private boolean supposedBefore(int at) {
    return supposedBetween(at - 5, at - 1);
  }

  private boolean supposedBetween(int from, int to) {
    return marks.any(from, to, Other.SUPPOSED);
  }

  /** "including three children" counts again what was counted. */
  private boolean subset(Quantity quantity) {
    String before = marks.form(quantity.from() - 1);
    boolean ofThose =
        marks.form(quantity.to() + 1).equals("of")
            && (marks.form(quantity.to() + 2).matches("them|whom|those|which")
                || marks.form(quantity.to() + 3).matches("dead|injured|wounded|killed|victims"));
    return before.equals("including") || before.equals("whom") || ofThose;
  }

  /** "from nine to 21": the nine no longer stands. */
  private boolean superseded(Quantity quantity) {
    return marks.form(quantity.from() - 1).equals("from")
        && marks.form(quantity.to() + 1).equals("to");
  }

  private boolean thing(int last) {
    for (int i = last + 1; i <= last + 3; i++) {
      if (person(i) || i < marks.size() && marks.tieFrom(i, Tie.DONE) != null) {
        return false;
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

  private boolean person(int at) {
    return marks.is(at, Other.PERSONS);
  }

  /** "12 people, including three children, were killed"; "12 dead"; "12 lost their lives". */
  private Scene.Hit forward(Quantity quantity) {
    int at = quantity.to() + 1;
    int end = Math.min(marks.size() - 1, quantity.to() + REACH);
    boolean crossed = false;
    int resumed = -1;
    while (at <= end) {
      String gap = marks.after(at - 1);
      if (gap.contains(";") || gap.contains(" - ") || gap.contains("—") || gap.contains(":")) {
        return null;
      }
      if (at != resumed && (gap.contains(",") || gap.contains("("))) {
        if (!SUBSET.contains(marks.form(at))) {
          return null;
        }
        at = afterParenthesis(at);
        resumed = at;
        end = Math.min(marks.size() - 1, at + NEAR);
        crossed = true;
        continue;
      }
      Scene.Hit hit = marks.tieFrom(at, Tie.DONE);
      if (hit != null) {
        return active(hit, crossed) || stray(quantity, hit, crossed) ? null : hit;
      }
      hit = marks.tieFrom(at, Tie.HAPPENS);
      if (hit == null && at <= quantity.to() + 3) {
        hit = marks.tieFrom(at, Tie.COUNTED);
      }
      if (hit != null) {
        return hit;
      }
      if (marks.tieFrom(at, Tie.DOES) != null || marks.is(at, Other.SAYING) && !crossed) {
        return null;
      }
      at++;
    }
    return null;
  }

  /** "Channel 24 showed a row of dead": far away, and no verb ties them. */
  private boolean stray(Quantity quantity, Scene.Hit done, boolean crossed) {
    return !crossed
        && done.from() - quantity.to() > NEAR
        && !AUXILIARIES.contains(marks.form(done.from() - 1));
  }

  /** "12 soldiers killed a commander": the twelve are the killers. */
  private boolean active(Scene.Hit done, boolean crossed) {
    if (crossed || AUXILIARIES.contains(marks.form(done.from() - 1))) {
      return false;
    }
    String next = marks.form(done.to() + 1);
    boolean direct = done.to() + 1 < marks.size() && marks.after(done.to()).isBlank();
    return direct
        && (DETERMINERS.contains(next)
            || marks.from(done.to() + 1, c -> marks.words().number(c) != null) != null
            || next.matches("\\d+"));
  }

  private int afterParenthesis(int at) {
    int i = at;
    while (i < marks.size() && !marks.after(i).contains(",") && !marks.after(i).contains(")")) {
      i++;
    }
    return i + 1;
  }

  /** "the death toll rose from nine to 21". */
  private Scene.Hit toll(Quantity quantity) {
    if (marks.form(quantity.from() - 1).equals("from")) {
      return null;
    }
    for (int i = quantity.from() - 1; i >= Math.max(0, quantity.from() - 14); i--) {
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

  /** "A senior commander was killed", "killed Gul Rahim": one, where no number is tied. */
  private void singles(List<Quantity> quantities) {
    for (int i = 0; i < marks.size(); i++) {
      Scene.Hit done = marks.tieFrom(i, Tie.DONE);
      Scene.Hit happens = marks.tieFrom(i, Tie.HAPPENS);
      Scene.Hit does = marks.tieFrom(i, Tie.DOES);
      Scene.Hit passive = done != null ? done : happens;
      if (taken(i)) {
        continue;
      }
      if (passive != null && subjectIsOne(passive, quantities)) {
        one(passive, Math.max(0, i - 1), passive.to());
      } else if (does != null && !PASSIVE.contains(marks.form(i - 1)) && objectIsOne(does)) {
        one(does, i, Math.min(marks.size() - 1, does.to() + 2));
      }
    }
  }

  private void one(Scene.Hit hit, int from, int to) {
    boolean denied = marks.any(hit.from() - 4, hit.from() - 1, Other.NEGATIONS);
    boolean crowd = marks.words().role(hit.cue()).kind() == FactKind.DISPLACED;
    if (!denied && !crowd && !supposedBefore(hit.from())) {
      figures.add(new Figure(marks.words().role(hit.cue()).kind(), 1, 1, from, to));
    }
  }

  private boolean taken(int at) {
    for (Figure figure : figures) {
      if (at >= figure.from() && at <= figure.to()) {
        return true;
      }
    }
    return false;
  }

  private boolean subjectIsOne(Scene.Hit hit, List<Quantity> quantities) {
    int at = hit.from() - 1;
    boolean auxiliary = false;
    while (at >= 0 && AUXILIARIES.contains(marks.form(at))) {
      auxiliary |= marks.form(at).matches("was|is|has|been|had|being");
      at--;
    }
    boolean happens = marks.words().role(hit.cue()).tie() == Tie.HAPPENS;
    if (!auxiliary && !happens && !marks.passage().isTitle()) {
      return false;
    }
    if (!auxiliary && marks.form(hit.from() - 1).matches("were|are|have")) {
      return false;
    }
    if (active(hit, false) && !auxiliary) {
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
      if (person(i)) {
        return singular(i);
      }
    }
    return false;
  }

  private boolean objectIsOne(Scene.Hit does) {
    int at = does.to() + 1;
    if (at >= marks.size() || !marks.after(does.to()).isBlank()) {
      return false;
    }
    if (persons.contains(at)) {
      return true;
    }
    boolean determined = DETERMINERS.contains(marks.form(at));
    if (!determined && !marks.passage().isTitle()) {
      return false;
    }
    for (int i = at; i < Math.min(marks.size(), at + NEAR); i++) {
      if (marks.is(i, Other.THINGS)) {
        return false;
      }
      if (person(i)) {
        boolean compound = person(i + 1) && marks.after(i).isBlank();
        if (!compound) {
          return singular(i);
        }
      }
    }
    return false;
  }

  private boolean singular(int at) {
    String form = marks.form(at);
    return !PLURALS.contains(form) && !form.endsWith("s");
  }
}
