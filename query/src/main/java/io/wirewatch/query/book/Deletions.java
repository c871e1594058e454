package io.wirewatch.query.book;

import io.wirewatch.query.document.WordHash;
import java.util.function.LongConsumer;

/**
 * The beginnings of a word with a few letters dropped.
 *
 * <p>Two words within so many edits share one of these: dropping the letters that differ leaves the
 * same rest, and what a shift pushes over the beginning's end was paid for by the edit that
 * shifted.
 */
final class Deletions {
  private static final int BEGINNING = 7;

  private Deletions() {}

  /** Hands over the hash of each, with 0 to {@code edits} (1 or 2) letters dropped. */
  static void forEach(int[] letters, int edits, LongConsumer hashes) {
    int length = Math.min(letters.length, BEGINNING);
    hashes.accept(hash(letters, length, -1, -1));
    for (int i = 0; i < length; i++) {
      hashes.accept(hash(letters, length, i, -1));
      for (int j = i + 1; edits == 2 && j < length; j++) {
        hashes.accept(hash(letters, length, i, j));
      }
    }
  }

  private static long hash(int[] letters, int length, int dropped, int alsoDropped) {
    long hash = WordHash.EMPTY;
    for (int i = 0; i < length; i++) {
      if (i != dropped && i != alsoDropped) {
        int letter = letters[i];
        if (letter > Character.MAX_VALUE) {
          hash = WordHash.grow(hash, Character.highSurrogate(letter));
          letter = Character.lowSurrogate(letter);
        }
        hash = WordHash.grow(hash, (char) letter);
      }
    }
    return hash;
  }
}
