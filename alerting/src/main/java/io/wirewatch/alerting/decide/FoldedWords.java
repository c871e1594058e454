package io.wirewatch.alerting.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says whether a text has one of some words or beginnings of words in it, in one walk, in whatever
 * case; letters are folded as a {@link java.util.regex.Pattern} with {@code UNICODE_CASE} does.
 */
final class FoldedWords {
  private static final int ASCII = 128;

  /** Those of an ASCII initial by it: most letters of most texts. */
  private final char[][][] latin = new char[ASCII][][];

  private final Map<Character, char[][]> others = new HashMap<>();

  FoldedWords(String... words) {
    Map<Character, List<char[]>> byInitial = new HashMap<>();
    Stream.of(words)
        .map(FoldedWords::folded)
        .forEach(word -> byInitial.computeIfAbsent(word[0], c -> new ArrayList<>()).add(word));
    byInitial.forEach(
        (initial, list) -> {
          char[][] all = list.toArray(char[][]::new);
          if (initial < ASCII) {
            latin[initial] = all;
          } else {
            others.put(initial, all);
          }
        });
  }

  /** Whether the text has any. */
  boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char initial = fold(text.charAt(i));
      char[][] words = initial < ASCII ? latin[initial] : others.get(initial);
      if (words != null && anyAt(text, i, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyAt(String text, int start, char[][] words) {
    for (char[] word : words) {
      int length = 1;
      while (length < word.length
          && start + length < text.length()
          && fold(text.charAt(start + length)) == word[length]) {
        length++;
      }
      if (length == word.length) {
        return true;
      }
    }
    return false;
  }

  private static char[] folded(String word) {
    char[] letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = fold(letters[i]);
    }
    return letters;
  }

  private static char fold(char c) {
    if (c < ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
