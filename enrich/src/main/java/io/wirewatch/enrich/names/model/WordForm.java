package io.wirewatch.enrich.names.model;

import java.util.Locale;

/**
 * One way of writing a word with all that the features ask of it alone, and with what a model says
 * to these features, of the label of each word in reach.
 */
final class WordForm {
  /** How far from a word its features look, each way. */
  static final int REACH = 2;

  private static final int BEYOND = -2;

  private final String surface;
  private final String small;
  private final String normal;
  private final long word;
  private final long shape;
  private final int coarse;
  private final int fine;
  private int[] scores;

  WordForm(String surface, WordClasses classes) {
    this.surface = surface;
    this.small = surface.toLowerCase(Locale.ROOT);
    this.normal = digitsAlike(small);
    this.word = Hash.of(normal);
    this.shape = Hash.of(shape(surface));
    this.coarse = classes.coarse(normal);
    this.fine = classes.fine(normal);
  }

  private WordForm(long word, long shape) {
    this.surface = "";
    this.small = "";
    this.normal = "";
    this.word = word;
    this.shape = shape;
    this.coarse = BEYOND;
    this.fine = BEYOND;
  }

  /** What stands before a sentence. */
  static WordForm before() {
    return new WordForm(11, 17);
  }

  /** What stands after a sentence. */
  static WordForm after() {
    return new WordForm(13, 19);
  }

  /** As it stands in the text. */
  String surface() {
    return surface;
  }

  /** In small letters. */
  String small() {
    return small;
  }

  /** In small letters, digits as 0. */
  String normal() {
    return normal;
  }

  long word() {
    return word;
  }

  long shape() {
    return shape;
  }

  int coarse() {
    return coarse;
  }

  int fine() {
    return fine;
  }

  /**
   * What it says of the labels of the words around, from the farthest before it to the farthest
   * after; {@code null} while nobody has asked.
   */
  int[] scores() {
    return scores;
  }

  void scores(int[] found) {
    scores = found;
  }

  /** Small letters, digits as 0: the form in which words are counted and classed. */
  static String normal(String token) {
    return digitsAlike(token.toLowerCase(Locale.ROOT));
  }

  private static String digitsAlike(String small) {
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if (c >= '1' && c <= '9' || c == '’') {
        return withZeros(small);
      }
    }
    return small;
  }

  private static String withZeros(String small) {
    char[] chars = small.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= '1' && chars[i] <= '9') {
        chars[i] = '0';
      } else if (chars[i] == '’') {
        chars[i] = '\'';
      }
    }
    return new String(chars);
  }

  /** Capitals, small letters, digits and the rest, runs of one kind written at most twice. */
  static String shape(String token) {
    StringBuilder shape = new StringBuilder(8);
    char last = 0;
    int run = 0;
    for (int i = 0; i < token.length() && shape.length() < 10; i++) {
      char c = token.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'A'
              : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '0' : c;
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 2) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }
}
