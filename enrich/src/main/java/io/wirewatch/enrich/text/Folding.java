package io.wirewatch.enrich.text;

import java.text.Normalizer;

/**
 * Folds spellings of one word to one form: lower case without accents, Arabic-script letters and
 * digits of all scripts in one variant each. Works on copies; offsets stay those of the original.
 */
public final class Folding {
  private static final char UNSEEN = '\uFFFF';
  private static final char DROPPED = '\uFFFE';
  private static final int TABLE = 0x3000;

  /** Folded letters of the alphabets we meet, filled as they are met; races only repeat work. */
  private static final char[] FOLDED = new char[TABLE];

  static {
    java.util.Arrays.fill(FOLDED, UNSEEN);
  }

  private Folding() {}

  /** Folds one word or phrase; spaces and punctuation other than apostrophes stay. */
  public static String fold(CharSequence word) {
    StringBuilder folded = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (folded == null && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == ' ')) {
        continue;
      }
      if (folded == null) {
        folded = new StringBuilder(word.length() + 4).append(word, 0, i);
      }
      append(folded, c);
    }
    return folded == null ? word.toString() : folded.toString();
  }

  private static void append(StringBuilder to, char c) {
    switch (c) {
      case 'ß' -> to.append("ss");
      case 'æ', 'Æ' -> to.append("ae");
      case 'œ', 'Œ' -> to.append("oe");
      case 'þ', 'Þ' -> to.append("th");
      default -> {
        char f = fold(c);
        if (f != DROPPED) {
          to.append(f);
        }
      }
    }
  }

  private static char fold(char c) {
    if (c >= TABLE) {
      return c >= 0xFB50 && c <= 0xFEFC ? compatible(c) : c;
    }
    char f = FOLDED[c];
    if (f == UNSEEN) {
      f = compute(c);
      FOLDED[c] = f;
    }
    return f;
  }

  private static char compute(char c) {
    if (isApostrophe(c) || isDroppedMark(c)) {
      return DROPPED;
    }
    int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    if (Character.UnicodeBlock.of(c) == Character.UnicodeBlock.DEVANAGARI) {
      return devanagari(c);
    }
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    return letter(Character.toLowerCase(base));
  }

  private static char devanagari(char c) {
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    // Chandrabindu and anusvara are written for one another, as are the short and candra vowels.
    return switch (base) {
      case '\u0901' -> '\u0902';
      case '\u0949' -> '\u094B';
      case '\u0945' -> '\u0947';
      case '\u0911' -> '\u0913';
      default -> base;
    };
  }

  private static char letter(char c) {
    return switch (c) {
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ', 'ð' -> 'd';
      case 'ħ' -> 'h';
      case 'ı' -> 'i';
      case 'ё' -> 'е';
      case 'ى', 'ی', 'ې', 'ۍ', 'ے', 'ۓ' -> 'ي';
      case 'ک', 'ڪ' -> 'ك';
      case 'ة', 'ۀ', 'ہ', 'ۃ', 'ھ', 'ە' -> 'ه';
      case 'ٱ' -> 'ا';
      case 'ګ' -> 'گ';
      case 'ڼ', 'ں' -> 'ن';
      // Pashto and Urdu, and Pashto and Persian, write these sounds otherwise.
      case 'ټ' -> 'ٹ';
      case 'ډ' -> 'ڈ';
      case 'ړ' -> 'ڑ';
      case 'ښ' -> 'ش';
      default -> c;
    };
  }

  /** Presentation forms, as some old publishing systems still send them. */
  private static char compatible(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return plain.length() == 1 && plain.charAt(0) != c ? fold(plain.charAt(0)) : c;
  }

  /** Whether the character only joins letters of a word in Latin spelling. */
  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʿ' || c == 'ʾ' || c == '`';
  }

  private static boolean isDroppedMark(char c) {
    return c >= 0x0300 && c <= 0x036F
        || c >= 0x064B && c <= 0x065F
        || c == 0x0670
        || c == 0x0640
        || c == 'ء'
        || c == 0x093C
        || c == 0x200D
        || c >= 0x200E && c <= 0x200F
        || c == 0x00AD
        || c == '.';
  }
}
