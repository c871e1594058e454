package io.wirewatch.query.language;

/** Reads a query's characters: words, quoted phrases and single marks. */
final class Lexer {
  private static final char END = '\0';

  private final String text;
  private int at;

  Lexer(String text) {
    this.text = text;
  }

  /**
   * A word or phrase as read.
   *
   * @param text with escapes resolved
   * @param wildcards whether it holds a live {@code *} or {@code ?}
   * @param quoted whether it stood in quotation marks
   * @param escaped whether it held a backslash
   * @param literalWildcard whether a backslash stood before a {@code *} or {@code ?}
   * @param start first character, marks included
   * @param end one past the last
   */
  record Value(
      String text,
      boolean wildcards,
      boolean quoted,
      boolean escaped,
      boolean literalWildcard,
      int start,
      int end) {

    /** Whether this is the bare word {@code operator}. */
    boolean is(String operator) {
      return !quoted && !escaped && text.equals(operator);
    }
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
  }

  int at() {
    return at;
  }

  /** The next character that is no space; {@code '\0'} at the end. */
  char peek() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return here();
  }

  /** The character right here, space or not. */
  char here() {
    return at < text.length() ? text.charAt(at) : END;
  }

  boolean atEnd() {
    peek();
    return at >= text.length();
  }

  void skip() {
    at++;
  }

  /** Skips {@code mark} if it stands right here. */
  boolean take(char mark) {
    if (at < text.length() && text.charAt(at) == mark) {
      at++;
      return true;
    }
    return false;
  }

  /** What stands here, for a refusal. */
  String found() {
    if (atEnd()) {
      return "the end of the query";
    }
    int end = at + 1;
    if (!ends(here(), false)) {
      while (end < text.length() && !ends(text.charAt(end), false)) {
        end++;
      }
    }
    return Refusal.quoted(text.substring(at, Math.min(end, at + 40)));
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„';
  }

  static boolean isWildcard(int c) {
    return c == '*' || c == '?';
  }

  private static boolean ends(char c, boolean colonInside) {
    return isSpace(c) || isQuote(c) || "()[]{}^~".indexOf(c) >= 0 || c == ':' && !colonInside;
  }

  /** Reads a word, or a quoted phrase if one begins here. */
  Value value(boolean colonInside) {
    return isQuote(peek()) ? phrase() : word(colonInside);
  }

  /** Takes {@code word} if it stands here alone. */
  boolean takeWord(String word) {
    peek();
    int start = at;
    if (text.startsWith(word, start)) {
      if (value(false).is(word) && here() != ':') {
        return true;
      }
      at = start;
    }
    return false;
  }

  private Value word(boolean colonInside) {
    int start = at;
    StringBuilder word = new StringBuilder();
    boolean wildcards = false;
    boolean escaped = false;
    boolean literalWildcard = false;
    while (at < text.length() && !ends(text.charAt(at), colonInside)) {
      char c = text.charAt(at++);
      if (c == '\\') {
        c = escapedCharacter();
        escaped = true;
        literalWildcard |= isWildcard(c);
      } else {
        wildcards |= isWildcard(c);
      }
      word.append(c);
    }
    if (word.isEmpty()) {
      throw Refusal.syntax(at, found(), "a word, a phrase or a parenthesis");
    }
    return new Value(word.toString(), wildcards, false, escaped, literalWildcard, start, at);
  }

  private Value phrase() {
    int start = at++;
    StringBuilder phrase = new StringBuilder();
    while (at < text.length() && !isQuote(text.charAt(at))) {
      char c = text.charAt(at++);
      phrase.append(c == '\\' ? escapedCharacter() : c);
    }
    if (at >= text.length()) {
      throw Refusal.syntax(start, "an opening quotation mark", "its closing mark before the end");
    }
    at++;
    return new Value(phrase.toString(), false, true, false, false, start, at);
  }

  private char escapedCharacter() {
    if (at >= text.length()) {
      throw Refusal.syntax(at - 1, "\"\\\"", "a character after the backslash");
    }
    return text.charAt(at++);
  }

  /** Reads the number after {@code ~} or {@code ^}; empty where none stands there. */
  String number() {
    int start = at;
    while (at < text.length() && (Character.isDigit(here()) || here() == '.')) {
      at++;
    }
    return text.substring(start, at);
  }
}
