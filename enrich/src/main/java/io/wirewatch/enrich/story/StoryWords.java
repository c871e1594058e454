package io.wirewatch.enrich.story;

import io.wirewatch.enrich.text.Folding;
import java.util.Locale;

/**
 * Splits news text in any script into folded words: lower case, no Latin accents, Arabic letter
 * variants made one, possessives dropped, one word per pair of Han or kana characters.
 *
 * <p>Made for comparing texts, not for pointing into them: offsets are not kept.
 */
final class StoryWords {

  /** Receives the words of a text in order. */
  interface Sink {
    /**
     * @param folded the word
     * @param name true where it looks like a name or figure: capitalised inside a sentence, or a
     *     digit first
     */
    void word(String folded, boolean name);
  }

  private static final int MAX_WORD = 40;

  private StoryWords() {}

  /**
   * Feeds at most {@code limit} words of the text to the sink.
   *
   * @param titleCase true where capitals say nothing
   */
  static void split(String text, boolean titleCase, int limit, Sink sink) {
    int given = 0;
    boolean sentenceStart = true;
    int at = 0;
    while (at < text.length() && given < limit) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      if (!isWordPart(c)) {
        sentenceStart |= endsSentence(c);
        at += width;
      } else if (isUnspaced(c)) {
        int next = at + width;
        if (next < text.length() && isUnspaced(text.codePointAt(next))) {
          int end = next + Character.charCount(text.codePointAt(next));
          sink.word(text.substring(at, end), false);
          given++;
        }
        at = next;
      } else {
        int end = endOfWord(text, at);
        String folded = fold(text, at, end);
        if (!folded.isEmpty()) {
          boolean capital = Character.isUpperCase(c) && !sentenceStart && !titleCase;
          sink.word(folded, capital || Character.isDigit(c));
          given++;
        }
        sentenceStart = false;
        at = skipPossessive(text, end);
      }
    }
  }

  /** True where most words of a headline begin with a capital. */
  static boolean isTitleCase(String headline) {
    int words = 0;
    int capitals = 0;
    boolean inWord = false;
    for (int i = 0; i < headline.length(); i++) {
      char c = headline.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && !inWord) {
        words++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
      inWord = letter || c == '\'' || c == '’';
    }
    return capitals * 2 > words;
  }

  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isWordPart(c) || isUnspaced(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static int skipPossessive(String text, int at) {
    boolean possessive =
        at + 1 < text.length()
            && (text.charAt(at) == '\'' || text.charAt(at) == '’')
            && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
            && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    return possessive ? at + 2 : at;
  }

  private static String fold(String text, int from, int to) {
    int end = Math.min(to, from + MAX_WORD);
    boolean ascii = true;
    boolean lower = true;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      ascii &= c < 128;
      lower &= !(c >= 'A' && c <= 'Z');
    }
    String word = text.substring(from, end);
    if (ascii) {
      return lower ? word : word.toLowerCase(Locale.ROOT);
    }
    return Folding.fold(word);
  }

  private static boolean isWordPart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == 0x200c
        || c == 0x200d;
  }

  /** Scripts written without spaces. */
  private static boolean isUnspaced(int c) {
    if (c < 0x0e00) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean endsSentence(int c) {
    return switch (c) {
      case '.', '!', '?', ':', '\n', '"', '“', '`', '|', '۔', '؟', '।' -> true;
      default -> false;
    };
  }
}
