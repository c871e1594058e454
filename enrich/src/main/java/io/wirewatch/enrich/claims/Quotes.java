package io.wirewatch.enrich.claims;

import java.util.List;

/**
 * Follows quotation marks through a text. A straight mark opens or closes by what stands beside it,
 * so that one missing mark does not turn the rest of the article inside out.
 */
final class Quotes {
  private Quotes() {}

  /** Whether a quotation is open after the mark at a place. */
  static boolean after(String text, int at, int end, boolean open) {
    char c = text.charAt(at);
    if (c == '“' || c == '«' || c == '„' || c == '`') {
      return true;
    }
    if (c == '”' || c == '»' || c == '\'') {
      return false;
    }
    boolean leftFree = at == 0 || isApart(text.charAt(at - 1));
    boolean rightFree = end >= text.length() || isApart(text.charAt(end));
    if (leftFree == rightFree) {
      return !open;
    }
    return leftFree;
  }

  /**
   * The tokens that open and close a quotation in single marks; -1 where there is none. An
   * apostrophe is told from a mark by what stands beside it, and one without a partner is none.
   */
  static int[] single(String[] words, List<int[]> spans) {
    int opening = -1;
    for (int i = 0; i < words.length; i++) {
      boolean mark = words[i].equals("'") || words[i].equals("‘") || words[i].equals("’");
      if (!mark) {
        continue;
      }
      boolean leftFree = i == 0 || spans.get(i - 1)[1] < spans.get(i)[0];
      boolean rightFree = i + 1 == words.length || spans.get(i)[1] < spans.get(i + 1)[0];
      if (opening < 0 && leftFree && !rightFree) {
        opening = i;
      } else if (opening >= 0 && i > opening + 1 && !leftFree && closes(words, i, rightFree)) {
        return new int[] {opening, i};
      }
    }
    return new int[] {-1, -1};
  }

  private static boolean closes(String[] words, int i, boolean rightFree) {
    boolean afterMark = isOneOf(",.!?…", words[i - 1]);
    boolean beforeMark = i + 1 < words.length && isOneOf(",.;:", words[i + 1]);
    return afterMark || beforeMark || rightFree && !words[i - 1].endsWith("s");
  }

  private static boolean isOneOf(String marks, String word) {
    return word.length() == 1 && marks.contains(word);
  }

  private static boolean isApart(char c) {
    return Character.isWhitespace(c) || "([—–-".indexOf(c) >= 0;
  }

  /**
   * Whether a quotation is open at {@code end}, if it was {@code open} at {@code start}. A new
   * paragraph closes it: each paragraph of a long quotation begins with its own mark.
   */
  static boolean openAt(String text, int start, int end, boolean open) {
    boolean now = open;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' && i + 1 < end && text.charAt(i + 1) == '\n') {
        now = false;
      } else if ("\"“”«»„".indexOf(c) >= 0) {
        now = after(text, i, i + 1, now);
      }
    }
    return now;
  }
}
