package io.wirewatch.ingest.text;

/**
 * Tells Latin text by where its foreign bytes stand: an accented letter stands alone among ASCII
 * letters, while a text of another script writes whole words in foreign bytes.
 */
final class Accents {
  private static final int FEWEST = 2;
  private static final double MOST_ALONE = 0.6;

  /** The first bytes of what UTF-8 makes of accented letters: at a word's end one was cut. */
  private static final int CUT_FROM = 0xC2;

  private static final int CUT_TO = 0xC5;

  private Accents() {}

  /** Whether most letters beyond ASCII stand alone beside an ASCII letter. */
  static boolean standAlone(byte[] bytes) {
    int letters = 0;
    int alone = 0;
    for (int i = 0; i < bytes.length; i++) {
      if ((bytes[i] & 0xFF) >= 0xC0) {
        letters++;
        alone += isBesideLetter(bytes, i) && !isHigh(bytes, i - 1) && !isHigh(bytes, i + 1) ? 1 : 0;
      }
    }
    return letters >= FEWEST && alone >= MOST_ALONE * letters;
  }

  /** Whether a byte that is no UTF-8 is a letter of the ASCII word around it. */
  static boolean isInWord(byte[] bytes, int at) {
    int value = bytes[at] & 0xFF;
    boolean mayBeCut = value >= CUT_FROM && value <= CUT_TO;
    return mayBeCut
        ? isLetter(bytes, at - 1) && isLetter(bytes, at + 1)
        : value >= 0xC0 && isBesideLetter(bytes, at);
  }

  private static boolean isBesideLetter(byte[] bytes, int at) {
    return isLetter(bytes, at - 1) || isLetter(bytes, at + 1);
  }

  private static boolean isLetter(byte[] bytes, int at) {
    return at >= 0
        && at < bytes.length
        && (bytes[at] >= 'a' && bytes[at] <= 'z' || bytes[at] >= 'A' && bytes[at] <= 'Z');
  }

  private static boolean isHigh(byte[] bytes, int at) {
    return at >= 0 && at < bytes.length && bytes[at] < 0;
  }
}
