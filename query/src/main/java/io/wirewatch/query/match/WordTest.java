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
      return isWithin(edits, 0, other, 0);
    }

    /**
     * Whether a word of this signature can meet it at all: an edit takes away at most one letter
     * and brings at most one.
     */
    boolean mayMeet(long otherSignature) {
      return Long.bitCount(signature & ~otherSignature) <= edits
          && Long.bitCount(otherSignature & ~signature) <= edits;
    }

    /** Which letters a word holds, one bit for each; some share a bit. */
    static long signature(String word) {
      long signature = 0;
      for (int i = 0; i < word.length(); i++) {
        signature |= 1L << word.charAt(i);
      }
      return signature;
    }

    /**
     * Whether so many edits lead from the letters from {@code at} on to the other's. No edit is
     * worth making before the first letter that differs, so three or four ways are tried for each
     * edit, and most end at once.
     */
    private boolean isWithin(int left, int at, int[] other, int otherAt) {
      int i = at;
      int j = otherAt;
      while (i < letters.length && j < other.length && letters[i] == other[j]) {
        i++;
        j++;
      }
      int rest = letters.length - i;
      int otherRest = other.length - j;
      if (Math.abs(rest - otherRest) > left) {
        return false;
      }
      if (rest == 0 || otherRest == 0) {
        return true;
      }
      return left > 0
          && (isWithin(left - 1, i + 1, other, j + 1)
              || isWithin(left - 1, i + 1, other, j)
              || isWithin(left - 1, i, other, j + 1)
              || isSwap(i, other, j) && isWithin(left - 1, i + 2, other, j + 2));
    }

    /** Whether the next two letters changed places. */
    private boolean isSwap(int at, int[] other, int otherAt) {
      return at + 1 < letters.length
          && otherAt + 1 < other.length
          && letters[at] == other[otherAt + 1]
          && letters[at + 1] == other[otherAt];
    }
  }
}
