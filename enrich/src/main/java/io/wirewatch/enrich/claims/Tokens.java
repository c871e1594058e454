package io.wirewatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into tokens: titles and abbreviations keep their full stop, clitics stand apart,
 * hyphens join.
 *
 * <p>The pattern says what a token is. Most are words of plain letters between blanks and commas,
 * which are seen without trying its eleven forms at each of them.
 */
final class Tokens {
  static final Pattern TOKEN =
      Pattern.compile(
          "(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Brig|Sgt|Adm|Gov|Sen|Rep|Prof|Rev|St|Jr|Sr)\\.(?=\\s)"
              + "|\\p{Lu}['’]\\p{Lu}\\p{Ll}+(?![\\p{L}])"
              + "|(?:\\p{Lu}\\.){2,}|\\p{Lu}\\.(?=\\s\\p{Lu})|\\p{N}+(?:[.,:]\\p{N}+)*"
              + "|(?:['’]s|n['’]t|['’](?:ve|re|ll|d|m))(?![\\p{L}\\p{N}])"
              + "|[\\p{L}\\p{M}]+?(?=n['’]t(?![\\p{L}]))"
              + "|[\\p{L}\\p{M}\\p{N}]+(?:[-‑][\\p{L}\\p{M}\\p{N}]+)*|``|''|--|\\S");

  private Tokens() {}

  /** Where each token of a part of a text starts and ends. */
  static List<int[]> of(String text, int start, int end) {
    List<int[]> spans = new ArrayList<>((end - start) / 5);
    Matcher dear = TOKEN.matcher(text).useTransparentBounds(true);
    int at = start;
    while (at < end) {
      char first = text.charAt(at);
      if (first == ' ') {
        at++;
        continue;
      }
      int to = isLetter(first) ? plainEnd(text, at, end) : -1;
      if (to < 0) {
        if (!dear.region(at, end).find()) {
          return spans;
        }
        at = dear.start();
        to = dear.end();
      }
      spans.add(new int[] {at, to});
      at = to;
    }
    return spans;
  }

  /**
   * Where a word of plain letters and digits ends; negative where what follows may belong to it.
   */
  private static int plainEnd(String text, int from, int end) {
    int to = from + 1;
    while (to < end && (isLetter(text.charAt(to)) || isDigit(text.charAt(to)))) {
      to++;
    }
    return to < end && partsWords(text.charAt(to)) ? to : -1;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Not so a full stop, an apostrophe or a hyphen, nor what is no plain character. */
  private static boolean partsWords(char c) {
    return c == ' ' || c == ',' || c == '"' || c == ')' || c == ':' || c == ';' || c == '\n';
  }
}
