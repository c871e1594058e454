package io.wirewatch.proving.scoreboard;

import java.util.function.LongSupplier;

/**
 * The pipeline's clock, telling this thread's CPU time: it is asked before and after each step, so
 * it can add up what each took.
 */
final class StepClock implements LongSupplier {
  private static final int MOST = 32;

  private final long[] spent = new long[MOST];
  private int asked;
  private long began;
  private int steps;

  @Override
  public long getAsLong() {
    long now = Cpu.nanos();
    if (asked % 2 == 0) {
      began = now;
    } else if (steps > 0) {
      spent[asked / 2 % steps] += now - began;
    }
    asked++;
    return now;
  }

  /** Forgets what was; the pipeline has so many steps. */
  void measure(int number) {
    steps = number;
    asked = 0;
    java.util.Arrays.fill(spent, 0);
  }

  /** Nanoseconds of a step for one article. */
  double nanosOf(int step) {
    return (double) spent[step] * 2 * steps / asked;
  }
}
