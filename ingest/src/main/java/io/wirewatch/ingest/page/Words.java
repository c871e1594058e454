package io.wirewatch.ingest.page;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Counts words in any script. */
final class Words {
  private Words() {}

  /** Runs of letters and digits; in scripts without blanks two characters make a word. */
  static int count(String text) {
    int words = 0;
    int dense = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isDense(c)) {
        dense++;
        inside = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += inside ? 0 : 1;
        inside = true;
      } else {
        int type = Character.getType(c);
        inside =
            inside
                && (type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || c == '\u200c'
                    || c == '\u200d');
      }
    }
    return words + (dense + 1) / 2;
  }

  /** Characters of scripts without blanks. */
  static int dense(String text) {
    int dense = 0;
    for (int i = 0; i < text.length(); i++) {
      dense += isDense(text.charAt(i)) ? 1 : 0;
    }
    return dense;
  }

  /** Letters and digits in lower case, for comparing titles and names. */
  static String letters(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
          out.append((char) c);
        }
      } else if (Character.isLetterOrDigit(c) || isMark(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  static boolean isDense(int c) {
    // Punctuation stands between the scripts, and is asked for often.
    if (c < 0x0E00 || (c >= 0x2000 && c < 0x2E80)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI
        || script == UnicodeScript.LAO
        || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR;
  }
}
