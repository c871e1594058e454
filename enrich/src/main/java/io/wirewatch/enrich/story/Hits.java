package io.wirewatch.enrich.story;

import java.util.Arrays;

/** Adds up, for one probe, what each card of the window gains by the terms that it shares. */
final class Hits {
  /** Above so many times the wanted number, the best are selected before they are sorted. */
  private static final int MANY = 4;

  private float[] gained;
  private int[] touched;
  private int found;

  Hits(int room) {
    makeRoom(room);
  }

  /** Room for cards of numbers below {@code room}; only between two probes. */
  void makeRoom(int room) {
    gained = new float[room];
    touched = new int[room];
  }

  /** Adds a gain to each card of a list. */
  void add(Postings list, float gain) {
    for (int i = 0; i < list.size(); i++) {
      int number = list.get(i);
      if (gained[number] == 0) {
        touched[found++] = number;
      }
      gained[number] += gain;
    }
  }

  /** The numbers of the cards that gained most, the best first; starts anew for the next probe. */
  int[] most(int wanted) {
    // The gain's negated bits above the number: in ascending order the best come first.
    long[] order = new long[found];
    for (int i = 0; i < found; i++) {
      int number = touched[i];
      order[i] = ((long) -Float.floatToIntBits(gained[number]) << 32) | number;
      gained[number] = 0;
    }
    if (found > wanted * MANY) {
      order = Selection.smallest(order, wanted);
    }
    found = 0;
    Arrays.sort(order);
    int[] best = new int[Math.min(wanted, order.length)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) order[i];
    }
    return best;
  }
}
