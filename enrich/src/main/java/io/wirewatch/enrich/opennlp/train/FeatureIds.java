package io.wirewatch.enrich.opennlp.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Numbers features in the order in which they are met: an open hash table. */
final class FeatureIds {
  private long[] keys = new long[1 << 20];
  private int[] values = new int[1 << 20];
  private long[] byId = new long[1 << 18];
  private int[] counts = new int[1 << 18];
  private int size;

  FeatureIds() {
    Arrays.fill(keys, -1);
  }

  int size() {
    return size;
  }

  /** The features by number. */
  long[] keys() {
    return Arrays.copyOf(byId, size);
  }

  /** Numbers of features, new ones for those not met before. */
  int[] of(long[] features) {
    int[] found = new int[features.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = number(features[i]);
      counts[found[i]]++;
    }
    return found;
  }

  /** The number of a feature of labels; {@code room} is told when one is new. */
  int ofHistory(long feature, IntConsumer room) {
    int before = size;
    int id = number(feature);
    if (size > before) {
      room.accept(size);
    }
    return id;
  }

  /** The number of a feature; -1 where it was never met. */
  int find(long feature) {
    int slot = slot(feature);
    return keys[slot] == feature ? values[slot] : -1;
  }

  private int number(long feature) {
    int slot = slot(feature);
    if (keys[slot] == feature) {
      return values[slot];
    }
    if (size * 2 > keys.length) {
      grow();
      slot = slot(feature);
    }
    if (size == byId.length) {
      byId = Arrays.copyOf(byId, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    keys[slot] = feature;
    values[slot] = size;
    byId[size] = feature;
    return size++;
  }

  private int slot(long feature) {
    int mask = keys.length - 1;
    int slot = (int) (feature * 0x9E3779B97F4A7C15L >>> 36) & mask;
    while (keys[slot] != -1 && keys[slot] != feature) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = keys;
    int[] oldValues = values;
    keys = new long[old.length * 2];
    values = new int[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < old.length; i++) {
      if (old[i] != -1) {
        int slot = slot(old[i]);
        keys[slot] = old[i];
        values[slot] = oldValues[i];
      }
    }
  }

  /** Renumbers so that only features met often enough are left; the rest become -1. */
  void forgetRare(int atLeast, List<int[][]> examples) {
    int[] renumbered = new int[size];
    int kept = 0;
    for (int id = 0; id < size; id++) {
      renumbered[id] = counts[id] >= atLeast ? kept++ : -1;
    }
    long[] left = new long[Math.max(16, kept)];
    for (int id = 0; id < size; id++) {
      if (renumbered[id] >= 0) {
        left[renumbered[id]] = byId[id];
      }
    }
    for (int[][] sentence : examples) {
      for (int i = 0; i < sentence.length; i++) {
        sentence[i] =
            Arrays.stream(sentence[i]).map(f -> renumbered[f]).filter(f -> f >= 0).toArray();
      }
    }
    Arrays.fill(keys, -1);
    byId = left;
    counts = new int[left.length];
    size = kept;
    for (int id = 0; id < kept; id++) {
      int slot = slot(left[id]);
      keys[slot] = left[id];
      values[slot] = id;
    }
  }
}
