package io.wirewatch.enrich.story;

/**
 * Cuts the endings of English words, so that {@code attacks}, {@code attacked} and {@code
 * attacking} are one term. Words of other scripts pass through.
 */
final class Stems {
  private static final int SHORTEST = 4;

  private Stems() {}

  /** The stem of a folded word. */
  static String of(String word) {
    if (word.length() < SHORTEST || word.charAt(0) < 'a' || word.charAt(0) > 'z') {
      return word;
    }
    return ending(withoutParticiple(withoutPlural(word)));
  }

  private static String withoutPlural(String w) {
    if (w.endsWith("ies") && w.length() > SHORTEST) {
      return cut(w, 3) + "y";
    }
    if (w.endsWith("sses")) {
      return cut(w, 2);
    }
    boolean plural = w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is");
    return plural ? cut(w, 1) : w;
  }

  private static String withoutParticiple(String w) {
    int ending = w.endsWith("ing") ? 3 : w.endsWith("ed") ? 2 : 0;
    int left = w.length() - ending;
    if (ending == 0 || left < 3 || !hasVowel(w, left)) {
      return w;
    }
    String stem = w.substring(0, left);
    char last = stem.charAt(left - 1);
    boolean doubled = left > 3 && last == stem.charAt(left - 2) && "lszaeiou".indexOf(last) < 0;
    return doubled ? cut(stem, 1) : stem;
  }

  private static String ending(String w) {
    String s = w.endsWith("ly") && w.length() > 5 ? cut(w, 2) : w;
    if (s.length() > SHORTEST && s.endsWith("e")) {
      s = cut(s, 1);
    }
    return s.length() >= SHORTEST && s.endsWith("y") ? cut(s, 1) + "i" : s;
  }

  private static boolean hasVowel(String w, int end) {
    for (int i = 0; i < end; i++) {
      if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String w, int letters) {
    return w.substring(0, w.length() - letters);
  }
}
