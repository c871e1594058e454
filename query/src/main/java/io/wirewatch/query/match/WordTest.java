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
      int[] other = word.codePoints().toArray();
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

    private int distance(int[] other) {
      int[] beforeLast = new int[other.length + 1];
      int[] last = new int[other.length + 1];
      int[] row = new int[other.length + 1];
      for (int j = 0; j < last.length; j++) {
        last[j] = j;
      }
      for (int i = 1; i <= letters.length; i++) {
        row[0] = i;
        int best = i;
        for (int j = 1; j <= other.length; j++) {
          boolean same = letters[i - 1] == other[j - 1];
          int cost = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
          if (i > 1 && j > 1 && letters[i - 1] == other[j - 2] && letters[i - 2] == other[j - 1]) {
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
      return last[other.length];
    }
  }
}
