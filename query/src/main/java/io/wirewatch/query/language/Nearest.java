package io.wirewatch.query.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the known name that a mistyped one most likely meant. */
final class Nearest {
  private Nearest() {}

  /** The nearest of {@code known}; null where none is near. */
  static String to(String name, Collection<String> known) {
    String asked = name.toLowerCase(Locale.ROOT);
    int reach = Math.max(2, asked.length() / 3);
    return known.stream()
        .filter(k -> distance(asked, k.toLowerCase(Locale.ROOT)) <= reach)
        .min(
            Comparator.<String>comparingInt(k -> distance(asked, k.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /** Levenshtein's distance; a name that only begins like the other is one away. */
  private static int distance(String a, String b) {
    if (a.length() >= 3 && (b.startsWith(a) || a.startsWith(b) && b.length() >= 3)) {
      return a.equals(b) ? 0 : 1;
    }
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
