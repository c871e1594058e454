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
    String cut = text.substring(from, to).replace('\n', ' ').strip();
    return (from > 0 ? "…" : "") + cut + (to < text.length() ? "…" : "");
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
