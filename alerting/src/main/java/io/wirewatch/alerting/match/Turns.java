package io.wirewatch.alerting.match;

import io.wirewatch.contracts.article.Severity;
import io.wirewatch.query.language.Clause;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.language.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of a story at which what a query asks of it changes: between two of them it makes no
 * difference which value the story has.
 *
 * @param rising whether the query asks for lower bounds only, so that what is met stays met
 * @param sizes first values of size behind a bound
 * @param origins likewise of origins
 * @param severities likewise of severity
 */
record Turns(
    boolean rising,
    NavigableSet<Long> sizes,
    NavigableSet<Long> origins,
    NavigableSet<Long> severities) {

  private static final int GRAVEST = 100;

  static Turns of(Node root) {
    return new Turns(
        rising(root, true),
        turns(root, Field.STORY_SIZE),
        turns(root, Field.ORIGINS),
        turns(root, Field.SEVERITY));
  }

  private static boolean rising(Node node, boolean asked) {
    if (node instanceof Node.All all) {
      return all.parts().stream().allMatch(part -> rising(part, asked));
    }
    if (node instanceof Node.Any any) {
      return any.parts().stream().allMatch(part -> rising(part, asked));
    }
    if (node instanceof Node.Not not) {
      return rising(not.part(), !asked);
    }
    return !Relaxation.concerns(node)
        || asked && node instanceof Clause.Range range && openAbove(range);
  }

  private static boolean openAbove(Clause.Range range) {
    return range.to() == Long.MAX_VALUE || range.field() == Field.SEVERITY && range.to() >= GRAVEST;
  }

  private static NavigableSet<Long> turns(Node root, Field field) {
    NavigableSet<Long> turns = new TreeSet<>();
    for (Clause clause : root.clauses()) {
      if (clause instanceof Clause.Range range && range.field() == field) {
        turns.add(range.from());
        if (range.to() < Long.MAX_VALUE) {
          turns.add(range.to() + 1);
        }
      }
    }
    return turns;
  }

  /**
   * What the story may have been on its way, as far as the query can tell it apart, the latest
   * first: sizes and origins pass every number, severities those that were reported.
   */
  List<StoryValues> passed(StoryValues own, Growth growth) {
    List<Severity> reported = reported(own.severity(), growth);
    if (rising) {
      return List.of(
          new StoryValues(growth.size(), growth.origins(), reported.get(reported.size() - 1)));
    }
    List<StoryValues> passed = new ArrayList<>();
    for (int size : numbers(own.size(), growth.size(), sizes)) {
      for (int sources : numbers(own.origins(), growth.origins(), origins)) {
        for (Severity severity : told(reported)) {
          passed.add(new StoryValues(size, sources, severity));
        }
      }
    }
    return passed;
  }

  private static Set<Integer> numbers(int from, int to, NavigableSet<Long> turns) {
    Set<Integer> last = new LinkedHashSet<>();
    last.add(to);
    for (long turn : turns.descendingSet()) {
      if (turn > from && turn <= to) {
        last.add((int) turn - 1);
      }
    }
    return last;
  }

  /** The article's own, which may be none, and the graver ones. */
  private static List<Severity> reported(Severity own, Growth growth) {
    List<Severity> all = new ArrayList<>();
    all.add(own);
    all.addAll(growth.severities());
    return all;
  }

  /** The gravest, the gravest below each turn, and the article's own. */
  private Set<Severity> told(List<Severity> reported) {
    Set<Severity> told = new LinkedHashSet<>();
    told.add(reported.get(reported.size() - 1));
    for (long turn : severities.descendingSet()) {
      reported.stream()
          .filter(one -> one != null && one.score() < turn)
          .reduce((mild, grave) -> grave)
          .ifPresent(told::add);
    }
    told.add(reported.get(0));
    return told;
  }
}
