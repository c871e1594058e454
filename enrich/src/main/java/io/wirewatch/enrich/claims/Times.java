package io.wirewatch.enrich.claims;

import java.util.regex.Pattern;

/** Tells phrases of time from others. */
final class Times {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private Times() {}

  /** A word that is a time by itself. */
  static boolean isUnit(String lower) {
    return WordLists.DAYS.contains(lower)
        || WordLists.MONTHS.contains(lower)
        || WordLists.TIMES.contains(lower);
  }

  /** {@code Monday}, {@code last week}, {@code 11 September}, {@code early May}. */
  static boolean isTime(Sentence s, Chunk chunk) {
    boolean unit = false;
    for (int i = chunk.from(); i <= chunk.to(); i++) {
      String word = s.at(i).lower();
      boolean month = WordLists.MONTHS.contains(word) && isMonth(s, i);
      if (WordLists.DAYS.contains(word) || WordLists.TIMES.contains(word) || month) {
        unit = true;
      } else if (!s.tagged(i, "NUM", "DET", "ADJ", "PRON", TagRepair.POSS)
          && !WordLists.TIME_PARTS.contains(word)) {
        return false;
      }
    }
    return unit || isYear(s, chunk);
  }

  /** Jan, April and May are also people: a month stands with a number or after a preposition. */
  private static boolean isMonth(Sentence s, int i) {
    return s.tagged(i + 1, "NUM")
        || s.tagged(i - 1, "NUM")
        || s.is(
            i - 1, "in", "of", "since", "last", "this", "early", "late", "until", "next", "mid");
  }

  private static boolean isYear(Sentence s, Chunk chunk) {
    return chunk.from() == chunk.to() && YEAR.matcher(s.at(chunk.from()).lower()).matches();
  }
}
