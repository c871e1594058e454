package io.wirewatch.enrich.names.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The features of each token of a sentence, as 64-bit hashes; trainer and decoder share this class,
 * so they cannot differ.
 *
 * <p>Seen of a token: itself and two neighbours each way, their shapes, beginnings and endings,
 * their word classes, what lists say of them, and how the article writes them elsewhere.
 */
public final class SentenceFeatures {
  private static final int MOST = 96;

  private final WordClasses classes;

  private long[] buffer = new long[MOST];
  private int count;

  private String[] lower = new String[0];
  private String[] surface = new String[0];
  private long[] word = new long[0];
  private long[] shape = new long[0];
  private int[] coarse = new int[0];
  private int[] fine = new int[0];
  private int[] hints = new int[0];
  private int[] written = new int[0];
  private int size;
  private boolean shouting;

  /** Features from these classes. Not thread-safe: one for each thread. */
  public SentenceFeatures(WordClasses classes) {
    this.classes = classes;
  }

  /** Takes up a sentence, with what lists say of each token as bits. */
  public void of(List<String> sentence, int[] listed, DocumentWords document) {
    size = sentence.size();
    if (lower.length < size) {
      int room = Math.max(64, size * 2);
      lower = new String[room];
      surface = new String[room];
      word = new long[room];
      shape = new long[room];
      coarse = new int[room];
      fine = new int[room];
      written = new int[room];
    }
    shouting = DocumentWords.isShouting(sentence);
    hints = listed;
    for (int i = 0; i < size; i++) {
      String token = sentence.get(i);
      surface[i] = token;
      lower[i] = normal(token);
      word[i] = hash(lower[i]);
      shape[i] = hash(shape(token));
      coarse[i] = classes.coarse(lower[i]);
      fine[i] = classes.fine(lower[i]);
      written[i] = document.of(token.toLowerCase(Locale.ROOT));
    }
  }

  /** Small letters, digits as 0: the form in which words are counted and classed. */
  public static String normal(String token) {
    String small = token.toLowerCase(Locale.ROOT);
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if (c >= '1' && c <= '9' || c == '’') {
        return digits(small);
      }
    }
    return small;
  }

  private static String digits(String small) {
    char[] chars = small.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= '1' && chars[i] <= '9') {
        chars[i] = '0';
      } else if (chars[i] == '’') {
        chars[i] = '\'';
      }
    }
    return new String(chars);
  }

  /** The features of one token that do not depend on labels. */
  public long[] at(int i) {
    count = 0;
    words(i);
    letters(i);
    shapes(i);
    classFeatures(i);
    hintFeatures(i);
    return Arrays.copyOf(buffer, count);
  }

  private void words(int i) {
    add(1, word(i));
    add(2, word(i - 1));
    add(3, word(i + 1));
    add(4, word(i - 2));
    add(5, word(i + 2));
    add(6, mix(word(i - 1), word(i)));
    add(7, mix(word(i), word(i + 1)));
    add(8, hash(surface[i]));
    add(9, mix(word(i - 2), word(i - 1)));
    add(10, mix(word(i + 1), word(i + 2)));
    add(11, 0);
  }

  private void letters(int i) {
    String w = lower[i];
    int n = w.length();
    for (int k = 1; k <= 4 && k < n; k++) {
      add(12 + k, hash(w, 0, k));
      add(16 + k, hash(w, n - k, n));
    }
    if (i + 1 < size && n > 3) {
      add(21, mix(hash(w, n - 3, n), shape(i + 1)));
    }
    add(22, n < 4 ? n : n < 8 ? 4 : 5);
  }

  private void shapes(int i) {
    add(24, shape(i));
    add(25, mix(shape(i - 1), shape(i)));
    add(26, mix(shape(i), shape(i + 1)));
    add(27, mix(mix(shape(i - 1), shape(i)), shape(i + 1)));
    add(28, mix(shape(i), i == 0 ? 1 : 2));
    add(29, mix(shape(i), shouting ? 1 : 2));
    add(30, mix(word(i - 1), shape(i)));
    add(31, mix(word(i + 1), shape(i)));
    add(32, mix(mix(written[i], shape(i)), i == 0 || shouting ? 1 : 2));
    add(33, mix(shape(i - 2), shape(i - 1)));
  }

  private void classFeatures(int i) {
    add(40, coarse(i));
    add(41, coarse(i - 1));
    add(42, coarse(i + 1));
    add(43, coarse(i - 2));
    add(44, coarse(i + 2));
    add(45, fine(i));
    add(46, fine(i - 1));
    add(47, fine(i + 1));
    add(48, mix(coarse(i - 1), coarse(i)));
    add(49, mix(coarse(i), coarse(i + 1)));
    add(50, mix(fine(i - 1), shape(i)));
    add(51, mix(fine(i + 1), shape(i)));
    add(52, mix(coarse(i - 1), coarse(i + 1)));
    add(53, mix(mix(coarse(i), shape(i)), 7));
  }

  private void hintFeatures(int i) {
    int here = hints[i];
    add(60, here);
    for (int bit = 0; bit < 16; bit++) {
      if ((here & 1 << bit) != 0) {
        add(61, bit);
        add(62, mix(bit, shape(i)));
      }
    }
    add(63, i > 0 ? hints[i - 1] : -1);
    add(64, i + 1 < size ? hints[i + 1] : -1);
    add(65, mix(here, i > 0 ? hints[i - 1] : -1));
    add(66, mix(here, i + 1 < size ? hints[i + 1] : -1));
  }

  /** The features of one token that depend on the labels before it. */
  public long history(int template, int i, int before, int beforeThat) {
    return switch (template) {
      case 0 -> key(80, before);
      case 1 -> key(81, mix(before, beforeThat));
      case 2 -> key(82, mix(before, word(i)));
      case 3 -> key(83, mix(before, shape(i)));
      case 4 -> key(84, mix(before, coarse(i)));
      case 5 -> key(85, mix(before, mix(shape(i), shape(i + 1))));
      default -> key(86, mix(before, word(i - 1)));
    };
  }

  /** How many templates {@link #history} has. */
  public static final int TEMPLATES = 7;

  /** All features of one token after these labels. */
  public long[] withHistory(int i, int before, int beforeThat) {
    long[] own = at(i);
    long[] all = Arrays.copyOf(own, own.length + TEMPLATES);
    for (int t = 0; t < TEMPLATES; t++) {
      all[own.length + t] = history(t, i, before, beforeThat);
    }
    return all;
  }

  private long word(int i) {
    return i < 0 ? 11 : i >= size ? 13 : word[i];
  }

  private long shape(int i) {
    return i < 0 ? 17 : i >= size ? 19 : shape[i];
  }

  private long coarse(int i) {
    return i < 0 || i >= size ? -2 : coarse[i];
  }

  private long fine(int i) {
    return i < 0 || i >= size ? -2 : fine[i];
  }

  private void add(int template, long value) {
    if (count == buffer.length) {
      buffer = Arrays.copyOf(buffer, count * 2);
    }
    buffer[count++] = key(template, value);
  }

  /** 48 bits: enough that two of a million features never meet, and short in the model file. */
  private static long key(int template, long value) {
    return mix(template, value) >>> 16;
  }

  private static long mix(long a, long b) {
    long z = (a + 0x632BE59BD9B4E019L) * 0x9E3779B97F4A7C15L ^ b;
    z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
    return z ^ (z >>> 29);
  }

  private static long hash(String text) {
    return hash(text, 0, text.length());
  }

  private static long hash(String text, int from, int to) {
    long h = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * 0x100000001B3L;
    }
    return h;
  }

  /** Capitals, small letters, digits and the rest, runs of one kind written at most twice. */
  static String shape(String token) {
    StringBuilder shape = new StringBuilder(8);
    char last = 0;
    int run = 0;
    for (int i = 0; i < token.length() && shape.length() < 10; i++) {
      char c = token.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'A'
              : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '0' : c;
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 2) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }
}
