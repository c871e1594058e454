package io.wirewatch.query.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Runs the analyser over a string. */
public final class Tokens {
  /** Longer words than this the tokenizer cuts. */
  private static final int LONGEST_PLAIN = 255;

  private Tokens() {}

  /** Takes the words of a text one by one. */
  @FunctionalInterface
  public interface Sink {
    /**
     * One word.
     *
     * @param buffer holds the folded word from index 0; valid during the call only
     * @param length of the folded word
     * @param increment positions since the word before
     * @param start first code unit in the text
     * @param end one past the last
     */
    void word(char[] buffer, int length, int increment, int start, int end);
  }

  /** Hands every word of {@code text} to {@code sink}, in order. */
  public static void forEach(String text, Sink sink) {
    try (TokenStream stream = NewsAnalyzer.INSTANCE.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        sink.word(
            term.buffer(),
            term.length(),
            increment.getPositionIncrement(),
            offset.startOffset(),
            offset.endOffset());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** The folded words of {@code text}. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    if (isPlain(text)) {
      plain(text, words);
    } else {
      forEach(text, (buffer, length, i, s, e) -> words.add(new String(buffer, 0, length)));
    }
    return words;
  }

  /** Whether all is Latin letters and digits, with only spaces and hyphens between. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == ' '
              || c == '-'
              || c >= 'À' && c <= 'ſ' && c != '×' && c != '÷';
      if (!plain) {
        return false;
      }
    }
    return text.length() < LONGEST_PLAIN;
  }

  private static void plain(String text, List<String> words) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '-') {
        if (i > start) {
          words.add(Folding.word(text.substring(start, i)));
        }
        start = i + 1;
      }
    }
  }
}
