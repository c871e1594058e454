package io.wirewatch.query.book;

/**
 * A second condition of a query in 32 bits, checked before the query itself is touched.
 *
 * <p>Most queries are filed under a word and also ask for a country or topic; most candidates fail
 * by that. Reading a guard costs a few bytes of a dense array, reading a query a cache miss or two.
 * A guard names one or two keys, of which the article must have asked for at least one; it may let
 * a query pass in vain, never the reverse.
 */
final class Guards {
  /** No condition. */
  static final int NONE = -1;

  private static final int BITS = 15;
  private static final int MASK = (1 << BITS) - 1;

  private final long[] asked = new long[1 << BITS - 6];

  Guards() {
    asked[asked.length - 1] = Long.MIN_VALUE; // what NONE asks for
  }

  /** The guard of two alternatives; of one if both are the same. */
  static int of(long key, long alternative) {
    return bit(key) | bit(alternative) << 16;
  }

  private static int bit(long key) {
    return (int) (key >>> 7) & MASK;
  }

  /** Notes a key that the article asks for. */
  void add(long key) {
    int bit = bit(key);
    asked[bit >>> 6] |= 1L << bit;
  }

  /** Whether a query with this guard may match. */
  boolean admit(int guard) {
    return (has(guard & MASK) | has(guard >>> 16 & MASK)) != 0;
  }

  private long has(int bit) {
    return asked[bit >>> 6] >>> bit & 1;
  }
}
