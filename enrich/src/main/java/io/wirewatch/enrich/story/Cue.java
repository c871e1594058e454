package io.wirewatch.enrich.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English words to be found in a clause. The expression is tried only where a word begins with two
 * characters that it may begin with, which are found by asking it: a tenth of the cost of a search.
 */
final class Cue {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789 ";
  private static final int ASCII = 128;

  private final Pattern pattern;
  private final boolean[][] begins = new boolean[ASCII][ASCII];

  private Cue(Pattern pattern) {
    this.pattern = pattern;
    for (char first : LETTERS.toCharArray()) {
      for (char second : LETTERS.toCharArray()) {
        Matcher m = pattern.matcher("" + first + second);
        begins[first][second] = m.lookingAt() || m.hitEnd();
      }
    }
  }

  /** Whole words, in any case: alternatives of a regular expression. */
  static Cue words(String alternatives) {
    return new Cue(Pattern.compile("(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE));
  }

  boolean in(String text) {
    return start(text, 0) >= 0;
  }

  /** Where the words first stand at or after a place; -1 where they do not. */
  int start(String text, int from) {
    Matcher matcher = null;
    for (int i = from; i < text.length(); i++) {
      boolean begin = isWord(text.charAt(i)) && (i == 0 || !isWord(text.charAt(i - 1)));
      if (begin && mayBegin(text, i)) {
        matcher = matcher == null ? pattern.matcher(text).useTransparentBounds(true) : matcher;
        if (matcher.region(i, text.length()).lookingAt()) {
          return i;
        }
      }
    }
    return -1;
  }

  private boolean mayBegin(String text, int at) {
    char first = lower(text.charAt(at));
    char second = at + 1 < text.length() ? lower(text.charAt(at + 1)) : ' ';
    return first < ASCII && (LETTERS.indexOf(second) < 0 || begins[first][second]);
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
