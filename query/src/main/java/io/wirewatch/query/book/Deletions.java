package io.wirewatch.query.book;

import io.wirewatch.query.document.WordHash;

/**
 * The beginnings of a word with a few letters dropped.
 *
 * <p>Two words within so many edits share one of these: dropping the letters that differ leaves the
 * same rest, and what a shift pushes over the beginning's end was paid for by the edit that
 * shifted.
 *
 * <p>A rest that both still may shorten leads to a shorter one that they share as well. So of two
 * beginnings the longer need only drop all the letters that it may, the other as many fewer as it
 * is shorter; of the longest there are, none with fewer dropped.
 */
final class Deletions {
  /** The longest beginning, in letters. */
  static final int BEGINNING = 9;

  private Deletions() {}

  /** Takes what is left of a word. */
  @FunctionalInterface
  interface Rests {
    /**
     * One rest.
     *
     * @param letters how many letters are left
     * @param hash their hash
     */
    void take(int letters, long hash);
  }

  /** Hands over each rest that is needed, with at most {@code edits} (1 or 2) letters dropped. */
  static void forEach(int[] letters, int edits, Rests rests) {
    int length = Math.min(letters.length, BEGINNING);
    drop(letters, 0, length, 0, WordHash.EMPTY, edits, rests);
  }

  /** Goes on from a letter: what was kept before it is hashed once for all that follows. */
  private static void drop(
      int[] letters, int at, int length, int kept, long before, int drops, Rests rests) {
    long hash = before;
    for (int i = at; i < length; i++) {
      if (drops > 0) {
        drop(letters, i + 1, length, kept + i - at, hash, drops - 1, rests);
      }
      hash = grow(hash, letters[i]);
    }
    if (drops <= BEGINNING - length) {
      rests.take(kept + length - at, hash);
    }
  }

  private static long grow(long hash, int letter) {
    if (letter <= Character.MAX_VALUE) {
      return WordHash.grow(hash, (char) letter);
    }
    return WordHash.grow(
        WordHash.grow(hash, Character.highSurrogate(letter)), Character.lowSurrogate(letter));
  }
}
