package io.wirewatch.query.match;

/** Cuts the surroundings of a span out of a text, at spaces where there are any. */
final class Snippet {
  private static final int AROUND = 60;
  private static final int MOST = 240;

  private Snippet() {}

  static String around(String text, int start, int end) {
    int from = Math.max(0, start - AROUND);
    if (from > 0) {
      from = afterSpace(text, from, start);
    }
    int shown = Math.min(end, start + MOST);
    int to = Math.min(text.length(), shown + AROUND);
    if (to < text.length()) {
      to = beforeSpace(text, to, shown);
    }
    boolean front = from > 0;
    boolean back = to < text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return cut(text, from, to, front, back);
  }

  /** In one copy: a match of a popular story makes hundreds of these. */
  private static String cut(String text, int from, int to, boolean front, boolean back) {
    char[] cut = new char[to - from + (front ? 1 : 0) + (back ? 1 : 0)];
    text.getChars(from, to, cut, front ? 1 : 0);
    for (int i = 0; i < cut.length; i++) {
      if (cut[i] == '\n') {
        cut[i] = ' ';
      }
    }
    if (front) {
      cut[0] = '…';
    }
    if (back) {
      cut[cut.length - 1] = '…';
    }
    return new String(cut);
  }

  private static int afterSpace(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  private static int beforeSpace(String text, int to, int limit) {
    for (int i = to; i > limit; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
  }
}
