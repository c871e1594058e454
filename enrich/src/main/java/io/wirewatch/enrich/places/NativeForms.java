package io.wirewatch.enrich.places;

import io.wirewatch.enrich.text.Words;
import java.util.List;
import java.util.Set;

/**
 * What a folded word in Arabic script may be when what is written at it is taken off: Arabic
 * prefixes ("and", "in", "for"), and the ending that a name takes after some prepositions in Pashto
 * and before a postposition in Urdu.
 */
public final class NativeForms {
  private static final String PREFIXES = "وبلفك";
  private static final int SHORTEST = 3;

  private static final Set<String> LINKS = Set.of("پر", "په", "د");

  private NativeForms() {}

  /** The word without the letter that is written at it; empty where none may be. */
  public static List<String> withoutPrefix(String folded) {
    boolean prefixed =
        folded.length() > SHORTEST && !folded.isEmpty() && PREFIXES.indexOf(folded.charAt(0)) >= 0;
    return prefixed ? List.of(folded.substring(1)) : List.of();
  }

  /** The name by itself of one after "from" in Pashto or before "in" in Urdu: کابله, کوئٹے. */
  public static List<String> direct(Words words, int i) {
    String folded = words.folded(i);
    int last = folded.length() - 1;
    if (last < SHORTEST || folded.charAt(0) < 0x600 || folded.charAt(0) > 0x6FF) {
      return List.of();
    }
    String stem = folded.substring(0, last);
    if (words.surface(i).endsWith("ے")) {
      return List.of(stem + 'ه');
    }
    return folded.charAt(last) == 'ه' ? List.of(stem) : List.of();
  }

  /** A name of two words with a small word between them, without it: ډیورنډ پر کرښه. */
  public static Words unlinked(Words words, int from) {
    boolean linked = from + 2 < words.size() && LINKS.contains(words.surface(from + 1));
    return Words.of(linked ? words.surface(from) + ' ' + words.surface(from + 2) : "");
  }
}
