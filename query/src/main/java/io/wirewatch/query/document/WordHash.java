package io.wirewatch.query.document;

import io.wirewatch.query.language.Field;

/**
 * Stands for a word by 64 bits, so that a hundred thousand stored queries need not hold strings.
 *
 * <p>The hash of a word grows letter by letter, which gives the hashes of all its beginnings for
 * the price of one pass. Two different words of one article and one book meet with a chance of
 * about one in 10^10 at a million queries ({@code docs/adr/0011-words-as-hashes.md}).
 */
public final class WordHash {
  /** The hash of the empty word. */
  public static final long EMPTY = 0xcbf29ce484222325L;

  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private WordHash() {}

  /** The hash of a word one letter longer. */
  public static long grow(long hash, char letter) {
    long grown = (hash ^ letter) * FACTOR;
    return grown ^ grown >>> 29;
  }

  /** The hash of a word. */
  public static long of(CharSequence word) {
    long hash = EMPTY;
    for (int i = 0; i < word.length(); i++) {
      hash = grow(hash, word.charAt(i));
    }
    return hash;
  }

  /** The hash of the word in {@code buffer}. */
  public static long of(char[] buffer, int length) {
    long hash = EMPTY;
    for (int i = 0; i < length; i++) {
      hash = grow(hash, buffer[i]);
    }
    return hash;
  }

  /** The key of a word in a space of its own: a field, or a sort of index key. */
  public static long key(int space, long word) {
    long mixed = word + (space + 1) * 0xd1342543de82ef95L;
    mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
    return mixed ^ mixed >>> 32;
  }

  /** The space of a field's words or whole values. */
  public static int space(Field field) {
    return field.ordinal();
  }

  /** The space of the list ids of a field of names. */
  public static int idSpace(Field field) {
    return 32 + field.ordinal();
  }
}
