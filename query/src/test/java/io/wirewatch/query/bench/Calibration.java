package io.wirewatch.query.bench;

/** A fixed piece of work by which runs on different machines, or on a noisy one, compare. */
final class Calibration {
  private static final int STEPS = 100_000_000;

  private Calibration() {}

  /** Millions of steps of a xorshift generator in a CPU-second of this thread. */
  static double run() {
    long before = CpuTime.nanos();
    long state = 88172645463325252L;
    for (int i = 0; i < STEPS; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
    }
    long nanos = CpuTime.nanos() - before;
    if (state == 0) {
      throw new IllegalStateException("xorshift never reaches zero");
    }
    return STEPS * 1e3 / nanos;
  }
}
