package io.wirewatch.enrich.text;

import java.util.Set;

/** Cuts a text into words, in one pass and bounded time. */
final class WordCutter {
  /** A word longer than this is cut: 5 MB of one letter must not become one word. */
  private static final int LONGEST = 200;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "gen", "col", "lt", "sgt", "capt", "maj", "cmdr",
          "gov", "sen", "rep", "hon", "st", "mt", "ft", "jr", "sr", "inc", "corp", "ltd", "co",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no",
          "vs", "etc", "calif", "fla", "tex", "mass", "conn", "penn", "ill", "mich", "minn", "wis",
          "wash", "ore", "ariz", "colo", "nev", "okla", "kan", "neb", "tenn", "ala", "miss", "ga",
          "va", "md", "del", "ind", "ky", "la", "ark", "mo", "ont", "que");

  /** What stands before an apostrophe for a whole word, in French, Italian and Catalan. */
  private static final Set<String> ELIDED =
      Set.of(
          "l", "d", "qu", "n", "s", "j", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu",
          "presqu", "un", "dell", "all", "nell", "sull", "dall", "coll", "quell", "quest");

  private static final int LONGEST_ELIDED = 6;

  private final String text;
  private final Words words;
  private final boolean eliding;

  /**
   * @param eliding whether an elided article is a word of its own
   */
  WordCutter(String text, Words words, boolean eliding) {
    this.text = text;
    this.words = words;
    this.eliding = eliding;
  }

  void cut() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isWordPart(c)) {
        i = word(i);
      } else if (isIgnored(c) || isJoiningHyphen(i)) {
        i++;
      } else {
        int end = i + (Character.isHighSurrogate(c) && i + 1 < text.length() ? 2 : 1);
        words.add(i, end, true);
        i = end;
      }
    }
  }

  private int word(int start) {
    int i = start + 1;
    while (i < text.length() && i - start < LONGEST) {
      char c = text.charAt(i);
      if (isWordPart(c)) {
        i++;
      } else if (joinsLetters(c, i) || joinsDigits(c, i)) {
        i += 2;
      } else {
        break;
      }
    }
    i = Math.min(i, text.length());
    int noun = eliding ? afterElision(start, i) : start;
    if (noun > start) {
      words.add(start, noun, false);
      return word(noun);
    }
    int possessive = possessive(start, i);
    if (possessive > start) {
      words.add(start, possessive, false);
      words.add(possessive, i, false);
      return i;
    }
    if (i < text.length() && text.charAt(i) == '.' && keepsStop(start, i)) {
      i++;
    }
    words.add(start, i, false);
    return i;
  }

  /** Where a word begins that stands after an elided one; the start itself where none does. */
  private int afterElision(int start, int end) {
    for (int i = start + 1; i < Math.min(end - 1, start + LONGEST_ELIDED + 1); i++) {
      if (Folding.isApostrophe(text.charAt(i))) {
        return ELIDED.contains(Folding.fold(text.substring(start, i))) ? i + 1 : start;
      }
    }
    return start;
  }

  /** Start of a possessive {@code 's} that ends the word; 0 where there is none. */
  private int possessive(int start, int end) {
    boolean s = end - start > 2 && (text.charAt(end - 1) | 0x20) == 's';
    return s && Folding.isApostrophe(text.charAt(end - 2)) ? end - 2 : 0;
  }

  private boolean joinsLetters(char c, int at) {
    boolean letters =
        at + 1 < text.length()
            && Character.isLetter(text.charAt(at - 1))
            && Character.isLetter(text.charAt(at + 1));
    if (!letters) {
      return false;
    }
    // A full stop joins single letters only: U.S., N.W.F.P.
    return Folding.isApostrophe(c) || c == '&' || c == '.' && isSingleLetterBefore(at);
  }

  private boolean isSingleLetterBefore(int at) {
    boolean single = at < 2 || !Character.isLetter(text.charAt(at - 2));
    boolean singleAfter = at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2));
    return single && singleAfter;
  }

  private boolean joinsDigits(char c, int at) {
    return (c == '.' || c == ',' || c == '٫' || c == '٬')
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private boolean keepsStop(int start, int stop) {
    if (stop - start == 1) {
      return Character.isUpperCase(text.charAt(start));
    }
    if (text.charAt(stop - 2) == '.') {
      return true;
    }
    return stop - start <= 5
        && Character.isUpperCase(text.charAt(start))
        && ABBREVIATIONS.contains(Folding.fold(text.subSequence(start, stop)));
  }

  private boolean isJoiningHyphen(int at) {
    char c = text.charAt(at);
    boolean joiner =
        c == '-' || c == '‐' || c == '‑' || c == '–' || c == '/' || c == '\u200C' || c == '·';
    return joiner
        && at > 0
        && at + 1 < text.length()
        && isWordPart(text.charAt(at - 1))
        && isWordPart(text.charAt(at + 1));
  }

  private static boolean isWordPart(char c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200D'
        || c == 'ـ';
  }

  private static boolean isIgnored(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\uFEFF'
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.FORMAT
        || Character.isSpaceChar(c);
  }
}
