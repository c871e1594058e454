package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.enrich.text.Words;
import java.util.List;
import java.util.Set;

/**
 * Reads who is credited in a dateline: {@code SARAVENA, Colombia (Cordillera) -}. A wire may bear
 * the name of a place, and is none.
 */
final class Dateline {
  /** A dateline that has not ended by then is no dateline. */
  private static final int LONGEST = 14;

  private static final Set<String> DASHES = Set.of("-", "--", "–", "—", ":");

  private Dateline() {}

  /** The names of a body, with a credit that was taken for a place made an organisation. */
  static List<NameSpan> mend(Words body, List<NameSpan> names) {
    int open = bracket(body);
    int close = open < 0 ? -1 : find(body, open + 1, Set.of(")"));
    if (close < 0 || close + 1 == body.size() || !DASHES.contains(body.surface(close + 1))) {
      return names;
    }
    // "LA PAZ (Bolivia)" says where; where that is said before the bracket, it says who.
    boolean placed = find(body, 0, Set.of(",")) >= 0 && find(body, 0, Set.of(",")) < open;
    return names.stream()
        .map(name -> placed && isIn(name, open, close) && isPlace(name) ? who(name) : name)
        .toList();
  }

  /** Where the bracket opens, if capitals stand at the beginning. */
  private static int bracket(Words body) {
    return body.size() > 0 && body.isAllCapitals(0) ? find(body, 1, Set.of("(")) : -1;
  }

  private static int find(Words body, int from, Set<String> signs) {
    for (int i = from; i < Math.min(body.size(), LONGEST); i++) {
      if (signs.contains(body.surface(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isIn(NameSpan name, int open, int close) {
    return name.from() > open && name.to() <= close;
  }

  private static boolean isPlace(NameSpan name) {
    return name.type() == EntityType.LOCATION || name.type() == EntityType.NATIONALITY;
  }

  private static NameSpan who(NameSpan name) {
    return new NameSpan(
        name.from(), name.to(), EntityType.ORGANIZATION, name.by(), null, name.confidence());
  }
}
