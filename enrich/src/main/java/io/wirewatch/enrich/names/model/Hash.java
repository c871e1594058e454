package io.wirewatch.enrich.names.model;

/** The hashes that features are made of. */
final class Hash {
  private Hash() {}

  /** 48 bits: enough that two of a million features never meet, and short in the model file. */
  static long key(int template, long value) {
    return mix(template, value) >>> 16;
  }

  static long mix(long a, long b) {
    long z = (a + 0x632BE59BD9B4E019L) * 0x9E3779B97F4A7C15L ^ b;
    z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
    return z ^ (z >>> 29);
  }

  static long of(String text) {
    return of(text, 0, text.length());
  }

  static long of(String text, int from, int to) {
    long h = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * 0x100000001B3L;
    }
    return h;
  }
}
