package io.wirewatch.enrich.text;

/**
 * Takes the endings and prefixes off a folded word where a language writes them at the word:
 * Russian case endings, the Arabic article with what is written before it, what Pashto names end in
 * after "of" or "in". Lists and texts go through the same rule, so the stems need not be beautiful.
 */
final class Stem {
  private static final String[] CYRILLIC_ENDINGS = {
    "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ых", "их", "ах", "ях", "ов", "ев",
    "ой", "ей", "ою", "ею", "ом", "ем", "ам", "ям", "ый", "ий", "ая", "яя", "ое", "ее", "ую", "юю",
    "ые", "ие", "ия", "ии", "ию", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й"
  };
  private static final String[] ARABIC_ARTICLES = {
    "وال", "بال", "فال", "كال", "وبال", "ولل", "لل", "ال"
  };

  /** Fewer letters than this are no stem. */
  private static final int SHORTEST = 3;

  private Stem() {}

  /** The stem of a folded word that ended in this letter before it was folded. */
  static String of(String folded, char last) {
    if (folded.length() <= SHORTEST || folded.charAt(0) < 0x400) {
      return folded;
    }
    char first = folded.charAt(0);
    if (first < 0x530) {
      return cyrillic(folded);
    }
    return first >= 0x600 && first < 0x700 ? arabic(direct(folded, last)) : folded;
  }

  private static String cyrillic(String word) {
    String stem = word;
    String before;
    do {
      before = stem;
      stem = withoutEnding(stem);
    } while (!stem.equals(before));
    return stem;
  }

  private static String withoutEnding(String word) {
    for (String ending : CYRILLIC_ENDINGS) {
      if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** Pashto د شبکې is of شبکه and د طالبانو of طالبان. */
  private static String direct(String word, char last) {
    if (last == 'ې') {
      return word.substring(0, word.length() - 1) + 'ه';
    }
    return word.length() > 2 * SHORTEST && word.endsWith("انو")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static String arabic(String word) {
    for (String article : ARABIC_ARTICLES) {
      if (word.length() - article.length() >= SHORTEST && word.startsWith(article)) {
        return word.substring(article.length());
      }
    }
    return word;
  }
}
