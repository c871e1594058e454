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
  private final Map<String, String> written = new HashMap<>();

  Recasing(Words body) {
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
      boolean letters = token.chars().filter(Character::isLetter).count() > 1;
      if (letters && token.equals(token.toUpperCase(Locale.ROOT))) {
        capitals++;
      } else if (letters) {
        others++;
      }
    }
    if (capitals < 4 || capitals < others * 4) {
      return tokens;
    }
    List<String> recased = new ArrayList<>(tokens.size());
    for (String token : tokens) {
      String lower = token.toLowerCase(Locale.ROOT);
      recased.add(written.getOrDefault(lower, lower));
    }
    return recased;
  }
}
