package io.wirewatch.enrich.names;

import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives headlines in capitals the letters that the body writes: a word that the body writes with a
 * capital keeps its first, an acronym stays, the rest becomes small.
 */
final class Recasing {
  private final Words body;
  private Map<String, String> written;

  Recasing(Words body) {
    this.body = body;
  }

  /** How the body writes its words; looked up only for a text in capitals, which few have. */
  private Map<String, String> written() {
    if (written == null) {
      written = new HashMap<>();
      read();
    }
    return written;
  }

  private void read() {
    for (int i = 0; i < body.size(); i++) {
      if (!body.isPunctuation(i) && (i > 0 && !body.startsLine(i))) {
        String surface = body.surface(i);
        written.merge(surface.toLowerCase(Locale.ROOT), surface, Recasing::better);
      }
    }
  }

  /** Small letters beat a capital that may only begin a sentence. */
  private static String better(String known, String met) {
    return Character.isLowerCase(met.charAt(0)) ? met : known;
  }

  /** The same tokens, or recased ones where all are in capitals. */
  List<String> of(List<String> tokens) {
    int capitals = 0;
    int others = 0;
    for (String token : tokens) {
      if (hasLetters(token)) {
        boolean capital = token.equals(token.toUpperCase(Locale.ROOT));
        capitals += capital ? 1 : 0;
        others += capital ? 0 : 1;
      }
    }
    if (capitals < 4 || capitals < others * 4) {
      return tokens;
    }
    List<String> recased = new ArrayList<>(tokens.size());
    for (String token : tokens) {
      String lower = token.toLowerCase(Locale.ROOT);
      recased.add(written().getOrDefault(lower, lower));
    }
    return recased;
  }

  /** Whether it has two letters or more. */
  private static boolean hasLetters(String token) {
    int letters = 0;
    for (int i = 0; i < token.length() && letters < 2; i++) {
      letters += Character.isLetter(token.charAt(i)) ? 1 : 0;
    }
    return letters > 1;
  }
}
