package io.wirewatch.enrich.names.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How an article writes each of its words: what stands in small letters elsewhere is seldom a name
 * at the beginning of a sentence or in a headline.
 */
public final class DocumentWords {
  private static final int SMALL = 1;
  private static final int CAPITAL = 2;

  private final Map<String, Integer> written = new HashMap<>();

  /** Looks at all sentences of an article. */
  public DocumentWords(List<List<String>> sentences) {
    for (List<String> sentence : sentences) {
      if (isShouting(sentence)) {
        continue;
      }
      for (int i = 0; i < sentence.size(); i++) {
        String token = sentence.get(i);
        char first = token.charAt(0);
        if (Character.isLowerCase(first)) {
          note(token, SMALL);
        } else if (i > 0 && Character.isUpperCase(first)) {
          note(token, CAPITAL);
        }
      }
    }
  }

  private void note(String token, int how) {
    written.merge(token.toLowerCase(Locale.ROOT), how, (a, b) -> a | b);
  }

  /** 0 where only here, else bits: written small elsewhere, written with a capital elsewhere. */
  int of(String lower) {
    return written.getOrDefault(lower, 0);
  }

  /** Whether most of a sentence's letters are capitals, or most words have one, as headlines do. */
  static boolean isShouting(List<String> sentence) {
    int words = 0;
    int capitals = 0;
    for (String token : sentence) {
      if (token.length() > 3 && Character.isLetter(token.charAt(0))) {
        words++;
        capitals += Character.isUpperCase(token.charAt(0)) ? 1 : 0;
      }
    }
    return words >= 3 && capitals * 10 >= words * 9;
  }
}
