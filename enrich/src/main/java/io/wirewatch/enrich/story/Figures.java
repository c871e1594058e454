package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import java.util.Collection;

/**
 * Casualty figures in words, such as {@code killed 12}, {@code killed 12-15}, {@code injured 40+}.
 */
final class Figures {
  private Figures() {}

  static String words(Fact fact) {
    return fact.kind().wireName() + " " + range(fact.min(), fact.max());
  }

  /** The figure of a kind that was stated last; absent where none was. */
  static String latest(Collection<String> figures, FactKind kind) {
    String latest = null;
    for (String figure : figures) {
      if (figure.startsWith(kind.wireName() + " ")) {
        latest = figure;
      }
    }
    return latest;
  }

  private static String range(Integer min, Integer max) {
    if (min == null) {
      return "up to " + max;
    }
    if (max == null) {
      return min + "+";
    }
    return min.equals(max) ? min.toString() : min + "-" + max;
  }
}
