package io.wirewatch.query.match;

import io.wirewatch.query.language.Clause;

/** Says whether a folded word of an article meets a pattern or is near a fuzzy word. */
public sealed interface WordTest {

  /** Whether a folded word of an article meets it. */
  boolean meets(String word);

  /** What every word that meets it begins with. */
  String prefix();

  static WordTest of(Clause.Pattern pattern) {
    return pattern.isPrefix()
        ? new Prefix(pattern.literalPrefix())
        : new Wildcards(pattern.pattern(), pattern.literalPrefix());
  }

  static WordTest of(Clause.Fuzzy fuzzy) {
    return new Near(
        fuzzy.word().codePoints().toArray(), fuzzy.edits(), Near.signature(fuzzy.word()));
  }

  /** Words that begin so. */
  record Prefix(String prefix) implements WordTest {
    @Override
    public boolean meets(String word) {
      return word.startsWith(prefix);
    }
  }

  /** Words that a pattern of letters, {@code *} and {@code ?} covers. */
  record Wildcards(String pattern, String prefix) implements WordTest {
    @Override
    public boolean meets(String word) {
      if (!word.startsWith(prefix)) {
        return false;
      }
      int p = 0;
      int w = 0;
      int star = -1;
      int resume = 0;
      while (w < word.length()) {
        char asked = p < pattern.length() ? pattern.charAt(p) : '\0';
        if (asked == '*') {
          star = p++;
          resume = w;
        } else if (asked == '?') {
          p++;
          w += Character.charCount(word.codePointAt(w));
        } else if (asked == word.charAt(w)) {
          p++;
          w++;
        } else if (star >= 0) {
          // Only the last star need ever be widened.
          p = star + 1;
          resume += Character.charCount(word.codePointAt(resume));
          w = resume;
        } else {
          return false;
        }
      }
      while (p < pattern.length() && pattern.charAt(p) == '*') {
        p++;
      }
      return p == pattern.length();
    }
  }

  /** Words within so many edits; swapping two neighbours is one edit, as in Lucene. */
  @SuppressWarnings("ArrayRecordComponent")
  record Near(int[] letters, int edits, long signature) implements WordTest {
    @Override
    public String prefix() {
      return "";
    }

    @Override
    public boolean meets(String word) {
      return meets(word.codePoints().toArray());
    }

    /** Whether a word of these letters meets it. */
    boolean meets(int[] other) {
      return Math.abs(other.length - letters.length) <= edits && distance(other) <= edits;
    }

    /** Whether a word of this signature can meet it at all: an edit changes at most two letters. */
    boolean mayMeet(long otherSignature) {
      return Long.bitCount(signature ^ otherSignature) <= 2 * edits;
    }

    /** Which letters a word holds, one bit for each; some share a bit. */
    static long signature(String word) {
      long signature = 0;
      for (int i = 0; i < word.length(); i++) {
        signature |= 1L << word.charAt(i);
      }
      return signature;
    }

    /** What both begin or end with costs nothing, so only the rest is compared. */
    private int distance(int[] other) {
      int from = 0;
      int end = letters.length;
      int otherEnd = other.length;
      while (from < end && from < otherEnd && letters[from] == other[from]) {
        from++;
      }
      while (end > from && otherEnd > from && letters[end - 1] == other[otherEnd - 1]) {
        end--;
        otherEnd--;
      }
      int rest = end - from;
      int otherRest = otherEnd - from;
      if (rest == 0 || otherRest == 0) {
        return rest + otherRest;
      }
      if (edits == 1) {
        return rest == 1 && otherRest == 1 || isSwap(other, from, rest, otherRest) ? 1 : 2;
      }
      return distance(other, from, end, otherEnd);
    }

    /** Whether all that is left are two neighbours that changed places. */
    private boolean isSwap(int[] other, int from, int rest, int otherRest) {
      return rest == 2
          && otherRest == 2
          && letters[from] == other[from + 1]
          && letters[from + 1] == other[from];
    }

    private int distance(int[] other, int from, int end, int otherEnd) {
      int width = otherEnd - from + 1;
      int[] beforeLast = new int[width];
      int[] last = new int[width];
      int[] row = new int[width];
      for (int j = 0; j < width; j++) {
        last[j] = j;
      }
      for (int i = from + 1; i <= end; i++) {
        row[0] = i - from;
        int best = row[0];
        for (int j = 1; j < width; j++) {
          int at = from + j - 1;
          boolean same = letters[i - 1] == other[at];
          int cost = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
          boolean swapped =
              i > from + 1
                  && j > 1
                  && letters[i - 1] == other[at - 1]
                  && letters[i - 2] == other[at];
          if (swapped) {
            cost = Math.min(cost, beforeLast[j - 2] + 1);
          }
          row[j] = cost;
          best = Math.min(best, cost);
        }
        if (best > edits) {
          return best;
        }
        int[] free = beforeLast;
        beforeLast = last;
        last = row;
        row = free;
      }
      return last[width - 1];
    }
  }
}
