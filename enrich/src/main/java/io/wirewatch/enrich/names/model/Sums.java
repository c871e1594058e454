package io.wirewatch.enrich.names.model;

import java.util.Arrays;

/**
 * Sums of weights for groups of features that come again and again, by a hash of all that a group
 * asks of; each has one place, and whoever comes there next takes it. Used by one thread.
 */
final class Sums {
  private static final int PLACES = 1 << 12;

  private final NameModel model;
  private final long[] keys = new long[PLACES];
  private final int[] sums = new int[PLACES * Label.COUNT];

  Sums(NameModel model) {
    this.model = model;
    Arrays.fill(keys, -1);
  }

  /** Adds the sum of a group, if it is known, to the scores of a token that begin at {@code at}. */
  boolean add(long key, int[] scores, int at) {
    int place = place(key);
    if (keys[place] != key) {
      return false;
    }
    int from = place * Label.COUNT;
    for (int label = 0; label < Label.COUNT; label++) {
      scores[at + label] += sums[from + label];
    }
    return true;
  }

  /** Adds the sum of a group that was not known, of so many features, and keeps it. */
  void learn(long key, long[] features, int count, int[] scores, int at) {
    int place = place(key);
    keys[place] = key;
    int from = place * Label.COUNT;
    Arrays.fill(sums, from, from + Label.COUNT, 0);
    model.add(sums, from, features, count);
    add(key, scores, at);
  }

  private static int place(long key) {
    return (int) (key >>> 32) & PLACES - 1;
  }
}
