package io.wirewatch.enrich.story;

/**
 * A hash table with well-mixed int keys and linear probing: a few words an entry, where a {@code
 * HashMap} takes a hundred bytes.
 */
final class IntTable<V> {
  private static final int FIRST_CAPACITY = 1 << 10;

  private int[] keys = new int[FIRST_CAPACITY];
  private Object[] values = new Object[FIRST_CAPACITY];
  private int size;

  @SuppressWarnings("unchecked")
  V get(int key) {
    return (V) values[find(key)];
  }

  void put(int key, V value) {
    int at = find(key);
    if (values[at] == null) {
      size++;
    }
    keys[at] = key;
    values[at] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  void remove(int key) {
    int hole = find(key);
    if (values[hole] == null) {
      return;
    }
    size--;
    values[hole] = null;
    int mask = keys.length - 1;
    // Close the gap: move back each later entry of the run that may not stand behind a hole.
    for (int at = (hole + 1) & mask; values[at] != null; at = (at + 1) & mask) {
      int home = keys[at] & mask;
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        keys[hole] = keys[at];
        values[hole] = values[at];
        values[at] = null;
        hole = at;
      }
    }
  }

  int size() {
    return size;
  }

  private int find(int key) {
    int mask = keys.length - 1;
    int at = key & mask;
    while (values[at] != null && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    Object[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = new Object[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != null) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
