package io.wirewatch.proving.scoreboard;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Measures by the CPU time of this thread, which a busy machine changes least. */
final class Cpu {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 5;

  private Cpu() {}

  static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Items a CPU-second: the median of five rounds after one that warms up. */
  static <T> double rate(List<T> items, Consumer<T> work) {
    items.forEach(work);
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long before = nanos();
      items.forEach(work);
      rates[round] = items.size() * 1e9 / Math.max(1, nanos() - before);
    }
    Arrays.sort(rates);
    return rates[ROUNDS / 2];
  }
}
