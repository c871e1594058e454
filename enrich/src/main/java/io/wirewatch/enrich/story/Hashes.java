package io.wirewatch.enrich.story;

/** Hashes that stay the same across releases, because they are stored. */
final class Hashes {
  private Hashes() {}

  /** FNV-1a over code units, 64 bit. */
  static long of(CharSequence text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    return h;
  }

  /** 32 well-mixed bits of a 64-bit hash (finaliser of SplitMix64). */
  static int mix(long hash) {
    long h = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return (int) (h ^ (h >>> 31));
  }

  /** 32 well-mixed bits of a text. */
  static int id(CharSequence text) {
    return mix(of(text));
  }
}
