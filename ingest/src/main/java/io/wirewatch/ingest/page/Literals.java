package io.wirewatch.ingest.page;

import java.util.Arrays;
import java.util.Locale;

/**
 * Searches a text for any of many words and phrases at once, in any case. Each position is looked
 * at by its first two characters, and nearly none goes further.
 */
final class Literals {
  private static final int SLOTS = 4096;

  /** A word, and whether nothing may stand right before or behind it. */
  private record Literal(String text, boolean starts, boolean ends, int bits) {
    boolean standsAt(String in, int at) {
      int end = at + text.length();
      return in.regionMatches(true, at, text, 0, text.length())
          && (!starts || at == 0 || !isWord(in.charAt(at - 1)))
          && (!ends || end == in.length() || !isWord(in.charAt(end)));
    }

    private static boolean isWord(char c) {
      return c == '_' || Character.isLetterOrDigit(c);
    }
  }

  private final Literal[][] slots = new Literal[SLOTS][];

  /**
   * A search for these. A bar at the beginning or end of one stands for the edge of a word; braces
   * hold a choice: {@code "{read|see} also"}.
   */
  static Literals of(String... texts) {
    Literals literals = new Literals();
    for (String text : texts) {
      literals.choose(text);
    }
    return literals;
  }

  private void choose(String text) {
    int open = text.indexOf('{');
    if (open < 0) {
      add(1, text);
      return;
    }
    int close = text.indexOf('}', open);
    for (String choice : text.substring(open + 1, close).split("\\|", -1)) {
      choose(text.substring(0, open) + choice + text.substring(close + 1));
    }
  }

  /** Adds texts of two characters or more that give these bits where they are found. */
  Literals add(int bits, String... texts) {
    for (String text : texts) {
      boolean starts = text.startsWith("|");
      boolean ends = text.endsWith("|");
      String bare =
          text.substring(starts ? 1 : 0, text.length() - (ends ? 1 : 0)).toLowerCase(Locale.ROOT);
      int slot = slot(bare.charAt(0), bare.charAt(1));
      Literal[] known = slots[slot] == null ? new Literal[0] : slots[slot];
      slots[slot] = Arrays.copyOf(known, known.length + 1);
      slots[slot][known.length] = new Literal(bare, starts, ends, bits);
    }
    return this;
  }

  /** Whether one of them stands in the text. */
  boolean in(String text) {
    return bits(text, 0) != 0;
  }

  /** The bits of all that stand in the text. */
  int bits(String text) {
    return bits(text, -1);
  }

  private int bits(String text, int enough) {
    int found = 0;
    char before = text.isEmpty() ? 0 : lower(text.charAt(0));
    for (int i = 1; i < text.length(); i++) {
      char c = lower(text.charAt(i));
      Literal[] candidates = slots[slot(before, c)];
      before = c;
      if (candidates == null) {
        continue;
      }
      for (Literal candidate : candidates) {
        found |= candidate.standsAt(text, i - 1) ? candidate.bits : 0;
      }
      if (enough == 0 && found != 0) {
        return found;
      }
    }
    return found;
  }

  private static char lower(char c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }

  private static int slot(char first, char second) {
    return (first * 67 + second) & (SLOTS - 1);
  }
}
