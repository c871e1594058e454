package io.wirewatch.query.book;

import java.util.function.IntConsumer;

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

  int[] toArray() {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    int[] slots = new int[count];
    int next = 0;
    for (int i = 0; next < count; i++) {
      for (long word = bits[i]; word != 0; word &= word - 1) {
        slots[next++] = (i << 6) + Long.numberOfTrailingZeros(word);
      }
    }
    return slots;
  }
}
