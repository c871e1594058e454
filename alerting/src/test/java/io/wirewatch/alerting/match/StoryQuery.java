package io.wirewatch.alerting.match;

import java.util.List;
import java.util.Random;

/** Queries at random that ask about stories, in bounds of every kind. */
public final class StoryQuery {
  private StoryQuery() {}

  public static String any(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return List.of(
              "title:attack",
              "title:football",
              "origins:[2 TO *]",
              "origins:[* TO 2]",
              "severity:[50 TO *]",
              "storySize:[3 TO *]",
              "storySize:[2 TO 3]",
              "severity:minor")
          .get(random.nextInt(8));
    }
    String left = any(random, depth - 1);
    String right = any(random, depth - 1);
    return switch (random.nextInt(3)) {
      case 0 -> "(" + left + ") AND (" + right + ")";
      case 1 -> "(" + left + ") OR (" + right + ")";
      default -> "(" + left + ") AND NOT (" + right + ")";
    };
  }
}
