package io.wirewatch.enrich.story;

import java.util.Arrays;

/** Picks the smallest of many numbers without sorting them all. */
final class Selection {
  private Selection() {}

  /** The {@code most} smallest numbers, in any order. */
  static long[] smallest(long[] numbers, int most) {
    long[] heap = Arrays.copyOf(numbers, most);
    Arrays.sort(heap);
    // A sorted array in reverse is a heap with its greatest on top.
    for (int i = 0, j = most - 1; i < j; i++, j--) {
      long swap = heap[i];
      heap[i] = heap[j];
      heap[j] = swap;
    }
    for (int i = most; i < numbers.length; i++) {
      if (numbers[i] < heap[0]) {
        heap[0] = numbers[i];
        sink(heap);
      }
    }
    return heap;
  }

  private static void sink(long[] heap) {
    int at = 0;
    long value = heap[0];
    while (true) {
      int child = 2 * at + 1;
      if (child >= heap.length) {
        break;
      }
      if (child + 1 < heap.length && heap[child + 1] > heap[child]) {
        child++;
      }
      if (heap[child] <= value) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = value;
  }
}
