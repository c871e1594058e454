package io.wirewatch.query.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Makes spellings of one word equal: case, accents, apostrophes, dotted acronyms and the letter
 * variants of the Arabic script. It does not stem.
 *
 * <p>What stays apart stays apart on purpose: {@code docs/adr/0010-one-analyser.md} says what is
 * folded and why.
 */
public final class Folding {
  private static final String APOSTROPHES = "'’‘ʼʻʾʿ＇‛";

  /** French and Italian articles before an apostrophe; not n', m', t', which begin names. */
  private static final Set<String> ELISIONS =
      Set.of("l", "d", "qu", "j", "s", "c", "dell", "nell", "dall", "all", "sull");

  /** One more than the last letter of Latin Extended-A, up to where letters fold one by one. */
  private static final char LATIN_END = 0x180;

  private static final String[] LATIN = latin();

  private Folding() {}

  private static String[] latin() {
    String[] folded = new String[LATIN_END];
    for (char c = 0; c < LATIN_END; c++) {
      folded[c] = byUnicode(String.valueOf(c));
    }
    return folded;
  }

  /** Folds a value that is matched whole: case and outer space only. */
  public static String whole(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  /** Folds one word; empty where nothing is left of it. */
  public static String word(String word) {
    String letters = letters(word);
    int apostrophe = letters.indexOf('\'');
    if (apostrophe >= 0) {
      letters = withoutApostrophes(letters, apostrophe);
    }
    return letters.indexOf('.') > 0 && isDottedAcronym(letters)
        ? letters.replace(".", "")
        : letters;
  }

  private static String withoutApostrophes(String word, int first) {
    String kept = word;
    if (kept.length() > 2 && kept.endsWith("'s")) {
      kept = kept.substring(0, kept.length() - 2);
    } else if (first < kept.length() - 1 && ELISIONS.contains(kept.substring(0, first))) {
      kept = kept.substring(first + 1);
    }
    return kept.replace("'", "");
  }

  private static boolean isDottedAcronym(String word) {
    if (word.length() < 3) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      boolean right = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
      if (!right) {
        return false;
      }
    }
    return true;
  }

  /** Folds case, accents and letter variants; every apostrophe becomes the plain one. */
  private static String letters(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < LATIN_END) {
        out.append(LATIN[c]);
      } else if (APOSTROPHES.indexOf(c) >= 0) {
        out.append('\'');
      } else {
        return byUnicode(word);
      }
    }
    return out.toString();
  }

  private static String byUnicode(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    apart.codePoints().forEach(c -> append(Character.toLowerCase(c), out));
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static void append(int c, StringBuilder out) {
    if (c < 0x80) {
      if (c > ' ') {
        out.append((char) c);
      }
    } else if (APOSTROPHES.indexOf(c) >= 0) {
      out.append('\'');
    } else if (isAccent(c) || isInvisible(c) || Character.isWhitespace(c)) {
      return;
    } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      out.append((char) ('0' + Character.digit(c, 10)));
    } else {
      appendVariant(c, out);
    }
  }

  /** Accents of Latin, Greek and Cyrillic; vowel points of Arabic and Hebrew; the Indic nukta. */
  private static boolean isAccent(int c) {
    return c >= 0x0300 && c <= 0x036F
        || c >= 0x064B && c <= 0x065F
        || c == 0x0670
        || c >= 0x06D6 && c <= 0x06DC
        || c >= 0x0591 && c <= 0x05C7 && Character.getType(c) == Character.NON_SPACING_MARK
        || c == 0x093C
        || c == 0x09BC;
  }

  /** Tatweel, joiners and direction marks. */
  private static boolean isInvisible(int c) {
    return c == 0x0640 || c == 0x00AD || c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xFEFF;
  }

  private static void appendVariant(int c, StringBuilder out) {
    switch (c) {
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'ħ' -> out.append('h');
      case 'ı' -> out.append('i');
      case 'ŋ' -> out.append('n');
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      case 'ς' -> out.append('σ');
      case 'ٱ' -> out.append('ا');
      case 'ى', 'ی', 'ې', 'ۍ', 'ے', 'ێ' -> out.append('ي');
      case 'ک', 'ڪ' -> out.append('ك');
      case 'ګ' -> out.append('گ');
      case 'ة', 'ہ', 'ۃ', 'ھ', 'ە' -> out.append('ه');
      case 'ۋ' -> out.append('و');
      default -> out.appendCodePoint(c);
    }
  }
}
