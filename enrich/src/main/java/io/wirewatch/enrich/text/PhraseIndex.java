package io.wirewatch.enrich.text;

import java.util.Arrays;

/**
 * Finds phrases of folded words in a text: an open hash table from the phrase's 64-bit hash to
 * numbers of entries. Each phrase's beginnings are in the table too, so a look-up ends with the
 * first word that continues nothing. A million names take some 20 MB.
 */
public final class PhraseIndex {
  /** Longest phrase kept, in words. */
  public static final int LONGEST = 8;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long SEED = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;
  private static final int BEGINNING = -1;

  private final long[] keys;
  private final int[] values;
  private final int[] next;
  private final int[] ids;

  private PhraseIndex(long[] keys, int[] values, int[] next, int[] ids) {
    this.keys = keys;
    this.values = values;
    this.next = next;
    this.ids = ids;
  }

  /** Hash of a folded word; the same in every run. */
  static long hash(String folded) {
    long h = SEED;
    for (int i = 0; i < folded.length(); i++) {
      h = (h ^ folded.charAt(i)) * PRIME;
    }
    return mix(h);
  }

  private static long mix(long h) {
    long z = h * MULTIPLIER;
    z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
    return z ^ (z >>> 29);
  }

  private static long extend(long phrase, long word) {
    long h = mix(phrase * 31 + word);
    return h == 0 ? 1 : h;
  }

  /**
   * The matches of one look-up: how many words, and which entries.
   *
   * @param words number of words matched, 0 where nothing did
   * @param head where the entries begin
   */
  public record Match(int words, int head) {
    /** Nothing matched. */
    public static final Match NONE = new Match(0, -1);

    /** Whether something matched. */
    public boolean found() {
      return words > 0;
    }
  }

  /** The longest phrase that starts at a word; punctuation other than apostrophes ends it. */
  public Match longest(Words words, int from) {
    return longest(words, from, words.hash(from));
  }

  /** The longest phrase that starts at a word, reading that word as another one. */
  public Match longest(Words words, int from, String firstWord) {
    return longest(words, from, hash(firstWord));
  }

  private Match longest(Words words, int from, long first) {
    long phrase = 0;
    Match best = Match.NONE;
    int end = Math.min(words.size(), from + LONGEST);
    for (int i = from; i < end; i++) {
      if (words.isPunctuation(i)) {
        if (i > from && words.isApostrophe(i)) {
          continue;
        }
        break;
      }
      phrase = extend(phrase, i == from ? first : words.hash(i));
      int value = slotValue(phrase);
      if (value == Integer.MIN_VALUE) {
        break;
      }
      if (value >= 0) {
        best = new Match(i - from + 1, value);
      }
    }
    return best;
  }

  /** The entries of exactly this run of words. */
  public Match exact(Words words, int from, int to) {
    long phrase = 0;
    for (int i = from; i < to; i++) {
      if (!words.isPunctuation(i)) {
        phrase = extend(phrase, words.hash(i));
      }
    }
    int value = slotValue(phrase);
    return value >= 0 ? new Match(to - from, value) : Match.NONE;
  }

  /** The entries of one folded word. */
  public Match word(String folded) {
    int value = slotValue(extend(0, hash(folded)));
    return value >= 0 ? new Match(1, value) : Match.NONE;
  }

  /** How many entries all phrases have; the head of a match is less. */
  public int size() {
    return ids.length;
  }

  /** The numbers of a match's entries, in the order in which they were added. */
  public int[] entries(Match match) {
    int count = 0;
    for (int k = match.head(); k >= 0; k = next[k]) {
      count++;
    }
    int[] found = new int[count];
    for (int k = match.head(); k >= 0; k = next[k]) {
      found[--count] = ids[k];
    }
    return found;
  }

  private int slotValue(long phrase) {
    int mask = keys.length - 1;
    int slot = (int) phrase & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == phrase) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return Integer.MIN_VALUE;
  }

  /** Collects phrases. */
  public static final class Builder {
    private long[] keys;
    private int[] values;
    private int used;
    private int[] next = new int[1 << 12];
    private int[] ids = new int[1 << 12];
    private int count;

    /** A builder with room for some thousand phrases, growing as needed. */
    public Builder() {
      this(1 << 11);
    }

    /** A builder with room for so many phrases before it grows. */
    public Builder(int phrases) {
      keys = new long[Integer.highestOneBit(Math.max(2, phrases)) * 4];
      values = new int[keys.length];
    }

    /** Adds a phrase for an entry; phrases of more than {@link #LONGEST} words are left out. */
    public Builder add(String phrase, int id) {
      return isPlain(phrase) ? addPlain(phrase, id) : addCut(phrase, id);
    }

    /** Whether a phrase is ASCII letters parted by single blanks or hyphens, as most names are. */
    private static boolean isPlain(String phrase) {
      boolean letter = false;
      for (int i = 0; i < phrase.length(); i++) {
        char c = phrase.charAt(i);
        boolean isLetter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80;
        if (!isLetter && (!letter || c != ' ' && c != '-')) {
          return false;
        }
        letter = isLetter;
      }
      return letter;
    }

    private Builder addPlain(String phrase, int id) {
      int words = 1;
      for (int i = 0; i < phrase.length(); i++) {
        words += (phrase.charAt(i) | 0x20) < 'a' ? 1 : 0;
      }
      if (words > LONGEST) {
        return this;
      }
      long hash = 0;
      long word = SEED;
      for (int i = 0; i <= phrase.length(); i++) {
        int c = i < phrase.length() ? phrase.charAt(i) | 0x20 : ' ';
        if (c >= 'a') {
          word = (word ^ c) * PRIME;
        } else {
          hash = extend(hash, mix(word));
          put(hash, i == phrase.length(), id);
          word = SEED;
        }
      }
      return this;
    }

    private Builder addCut(String phrase, int id) {
      Words words = Words.of(phrase);
      long hash = 0;
      int length = 0;
      for (int i = 0; i < words.size(); i++) {
        length += words.isPunctuation(i) ? 0 : 1;
      }
      if (length == 0 || length > LONGEST) {
        return this;
      }
      int seen = 0;
      for (int i = 0; i < words.size(); i++) {
        if (!words.isPunctuation(i)) {
          hash = extend(hash, words.hash(i));
          put(hash, ++seen == length, id);
        }
      }
      return this;
    }

    private void put(long phrase, boolean whole, int id) {
      if (used * 2 >= keys.length) {
        grow();
      }
      int mask = keys.length - 1;
      int slot = (int) phrase & mask;
      while (keys[slot] != 0 && keys[slot] != phrase) {
        slot = (slot + 1) & mask;
      }
      if (keys[slot] == 0) {
        keys[slot] = phrase;
        values[slot] = BEGINNING;
        used++;
      }
      if (whole) {
        chain(slot, id);
      }
    }

    private void chain(int slot, int id) {
      if (values[slot] >= 0 && ids[values[slot]] == id) {
        return;
      }
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, count * 2);
        next = Arrays.copyOf(next, count * 2);
      }
      ids[count] = id;
      next[count] = values[slot];
      values[slot] = count++;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = new int[oldKeys.length * 2];
      int mask = keys.length - 1;
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int slot = (int) oldKeys[i] & mask;
          while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
          }
          keys[slot] = oldKeys[i];
          values[slot] = oldValues[i];
        }
      }
    }

    /** The finished index. */
    public PhraseIndex build() {
      return new PhraseIndex(keys, values, Arrays.copyOf(next, count), Arrays.copyOf(ids, count));
    }
  }
}
