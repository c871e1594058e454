package io.wirewatch.runtime.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Nearest {
  private Nearest() {}

  /** The closest candidate by edit distance, where it is close at all. */
  static Optional<String> to(String given, Collection<String> candidates) {
    int furthest = Math.max(2, given.length() / 3);
    return candidates.stream()
        .filter(candidate -> distance(given, candidate) <= furthest)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(given, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substitution, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
