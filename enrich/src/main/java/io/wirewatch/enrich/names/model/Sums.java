package io.wirewatch.enrich.names.model;

import java.util.Arrays;

/**
 * Sums of weights for groups of features that come again and again, by a hash of all that a group
 * asks of; each has one place, and whoever comes there next takes it. Used by one thread.
 */
final class Sums {
  private final NameModel model;
  private final long[] keys;
  private final int[] sums;

  /**
   * @param places a power of two
   */
  Sums(NameModel model, int places) {
    this.model = model;
    this.keys = new long[places];
    this.sums = new int[places * Label.COUNT];
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

  private int place(long key) {
    return (int) (key >>> 32) & keys.length - 1;
  }
}
