package io.wirewatch.ingest.text;

import java.nio.charset.StandardCharsets;

/**
 * Undoes UTF-8 that somebody took for windows-1252 and encoded once more ({@code lâ€™entrÃ©e}).
 *
 * <p>Each stretch of text between two tags or quotes is judged by itself, because a server may
 * spoil its titles and no other field: it is mended where all of its letters beyond ASCII form
 * sequences of UTF-8, which letters that stand for themselves do not.
 */
final class TwiceEncoded {
  /** The characters of windows-1252 from 0x80 to 0x9F; what it leaves free stands for itself. */
  private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  /** So many sequences of two no text has by chance. */
  private static final int MANY = 3;

  /** One stranger among so many sequences is what was cut, or added later. */
  private static final int SEQUENCES_PER_STRANGER = 8;

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int copied;

  private TwiceEncoded(String text) {
    this.text = text;
  }

  /** The text as it was meant; the very same where nothing was encoded twice. */
  static String mended(String text) {
    TwiceEncoded mending = new TwiceEncoded(text);
    for (int i = 0; i + 1 < text.length(); i++) {
      if (isLead(text.charAt(i)) && isContinuation(text.charAt(i + 1))) {
        int to = mending.end(i);
        mending.mend(mending.start(i), to);
        i = to;
      }
    }
    return mending.copied == 0
        ? text
        : mending.out.append(text, mending.copied, text.length()).toString();
  }

  private int start(int at) {
    int from = at;
    while (from > copied && !isBound(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private int end(int at) {
    int to = at;
    while (to < text.length() && !isBound(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isBound(char c) {
    return c == '<' || c == '>' || c == '"';
  }

  private void mend(int from, int to) {
    StringBuilder mended = new StringBuilder(to - from);
    int sequences = 0;
    int strangers = 0;
    boolean telling = false;
    for (int i = from; i < to; ) {
      int length = sequence(i, to);
      if (length == 0) {
        char c = text.charAt(i++);
        mended.append(c);
        strangers += c > 0x7F && windowsByte(c) >= 0 ? 1 : 0;
        continue;
      }
      sequences++;
      // Of two bytes only those of Latin letters are told from capitals before punctuation.
      telling |= length > 2 || text.charAt(i) <= 'Ã';
      mended.append(decoded(i, length));
      i += length;
    }
    if (strangers * SEQUENCES_PER_STRANGER <= sequences && (telling || sequences >= MANY)) {
      out.append(text, copied, from).append(mended);
      copied = to;
    }
  }

  private String decoded(int from, int length) {
    byte[] bytes = bytes(from, length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Length of the sequence that the characters from here stand for; 0 where they stand for none.
   */
  private int sequence(int at, int to) {
    char lead = text.charAt(at);
    if (!isLead(lead)) {
      return 0;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length > to) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if (!isContinuation(text.charAt(i))) {
        return 0;
      }
    }
    return Utf8.sequence(bytes(at, length), 0);
  }

  private byte[] bytes(int from, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) windowsByte(text.charAt(from + i));
    }
    return bytes;
  }

  private static boolean isLead(char c) {
    return c >= 0xC2 && c <= 0xF4;
  }

  private static boolean isContinuation(char c) {
    int b = windowsByte(c);
    return b >= 0x80 && b < 0xC0;
  }

  private static int windowsByte(char c) {
    if (c < 0x100) {
      return c;
    }
    int at = c > 0x2122 ? -1 : WINDOWS.indexOf(c);
    return at < 0 ? -1 : 0x80 + at;
  }
}
