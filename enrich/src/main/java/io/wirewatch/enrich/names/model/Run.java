package io.wirewatch.enrich.names.model;

/**
 * The weights of one feature in 64 bits: up to three labels with their weights, or where a longer
 * run stands. Three in four features have no more than three labels, and are read without a second
 * look into memory.
 */
final class Run {
  private static final int MOST = 3;
  private static final int LABEL_BITS = 5;
  private static final int WEIGHT_BITS = 15;
  private static final int BITS = LABEL_BITS + WEIGHT_BITS;

  /** The first bits say how many weights follow; none where they stand elsewhere. */
  private static final int COUNT_BITS = 2;

  private static final int LENGTH_BITS = 8;

  private Run() {}

  static boolean isShort(int[] weights) {
    boolean small = weights.length <= MOST;
    for (int weight : weights) {
      small &= weight == weight << Integer.SIZE - WEIGHT_BITS >> Integer.SIZE - WEIGHT_BITS;
    }
    return small;
  }

  /** A short run. */
  static long of(int[] labels, int[] weights) {
    long run = 0;
    for (int k = labels.length - 1; k >= 0; k--) {
      long weight = weight(labels[k], weights[k]) & (1 << BITS) - 1;
      run = run << BITS | weight;
    }
    return run << COUNT_BITS | labels.length;
  }

  /** A run of this length that stands elsewhere. */
  static long at(int from, int length) {
    return ((long) from << LENGTH_BITS | length) << COUNT_BITS;
  }

  /** One label with its weight. */
  static int weight(int label, int weight) {
    return weight << LABEL_BITS | label;
  }

  /** Adds a run to the scores of the labels, which begin at {@code at}. */
  static void add(int[] scores, int at, long run, int[] longRuns) {
    int count = (int) run & (1 << COUNT_BITS) - 1;
    long rest = run >> COUNT_BITS;
    if (count == 0) {
      int from = (int) (rest >> LENGTH_BITS);
      int to = from + (int) (rest & (1 << LENGTH_BITS) - 1);
      for (int k = from; k < to; k++) {
        scores[at + (longRuns[k] & (1 << LABEL_BITS) - 1)] += longRuns[k] >> LABEL_BITS;
      }
    }
    for (int k = 0; k < count; k++) {
      scores[at + ((int) rest & (1 << LABEL_BITS) - 1)] +=
          (int) (rest << Long.SIZE - BITS >> Long.SIZE - WEIGHT_BITS);
      rest >>= BITS;
    }
  }
}
