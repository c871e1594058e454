package io.wirewatch.query.match;

import io.wirewatch.query.language.Clause;

/**
 * A word of a query that stands for all words within so many edits; swapping two neighbours is one
 * edit, as in Lucene.
 *
 * @param letters its code points
 * @param edits at most so many: 1 or 2
 * @param signature which letters it holds, as {@link #signature} says
 */
@SuppressWarnings("ArrayRecordComponent")
public record FuzzyWord(int[] letters, int edits, long signature) {

  static FuzzyWord of(Clause.Fuzzy fuzzy) {
    int[] letters = fuzzy.word().codePoints().toArray();
    return new FuzzyWord(letters, fuzzy.edits(), signature(letters));
  }

  /** The fuzzy word of the node that begins at {@code at}. */
  public static FuzzyWord of(StoredQuery query, int at) {
    int shape = (int) query.operand(at + 1);
    int[] letters = new int[shape >>> 8];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (int) (query.operand(at + 3 + (i >> 1)) >>> ((i & 1) << 5));
    }
    return new FuzzyWord(letters, shape & 0xFF, query.operand(at + 2));
  }

  /** As a stored query holds it: length and edits, signature, two letters in each long. */
  long[] operands() {
    long[] operands = new long[2 + (letters.length + 1) / 2];
    operands[0] = (long) letters.length << 8 | edits;
    operands[1] = signature;
    for (int i = 0; i < letters.length; i++) {
      operands[2 + (i >> 1)] |= (long) letters[i] << ((i & 1) << 5);
    }
    return operands;
  }

  /** Which letters a word holds, one bit for each; some share a bit. */
  static long signature(int[] word) {
    long signature = 0;
    for (int letter : word) {
      signature |= 1L << letter;
    }
    return signature;
  }

  /**
   * Whether a word of this signature can meet it at all: an edit takes away at most one letter and
   * brings at most one.
   */
  boolean mayMeet(long otherSignature) {
    return Long.bitCount(signature & ~otherSignature) <= edits
        && Long.bitCount(otherSignature & ~signature) <= edits;
  }

  /** Whether a word of these letters meets it. */
  boolean meets(int[] other) {
    return isWithin(edits, 0, other, 0);
  }

  /**
   * Whether so many edits lead from the letters from {@code at} on to the other's. No edit is worth
   * making before the first letter that differs, so three or four ways are tried for each edit, and
   * most end at once.
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
