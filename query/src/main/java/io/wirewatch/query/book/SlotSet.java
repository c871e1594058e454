package io.wirewatch.query.book;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** A set of slots, handed out in order. */
final class SlotSet implements IntConsumer {
  private final long[] bits;

  SlotSet(int length) {
    bits = new long[(length >>> 6) + 1];
  }

  @Override
  public void accept(int slot) {
    bits[slot >>> 6] |= 1L << slot;
  }

  /** The slots that {@code wanted} lets pass. */
  int[] toArray(IntPredicate wanted) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    int[] slots = new int[count];
    int next = 0;
    for (int i = 0; i < bits.length; i++) {
      for (long word = bits[i]; word != 0; word &= word - 1) {
        int slot = (i << 6) + Long.numberOfTrailingZeros(word);
        slots[next] = slot;
        next += wanted.test(slot) ? 1 : 0;
      }
    }
    return Arrays.copyOf(slots, next);
  }
}
