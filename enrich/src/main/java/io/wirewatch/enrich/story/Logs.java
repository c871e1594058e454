package io.wirewatch.enrich.story;

/** Logarithms of counts, the same on every machine and cheap for small ones. */
final class Logs {
  private static final double[] SMALL = new double[1 << 13];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = StrictMath.log(i + 0.5);
    }
  }

  private Logs() {}

  /** The natural logarithm of a count and a half. */
  static double of(int count) {
    return count < SMALL.length ? SMALL[count] : StrictMath.log(count + 0.5);
  }
}
