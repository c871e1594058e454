package io.wirewatch.enrich.names;

import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts words into sentences, and puts hyphenated words together again as the name finder knows
 * them.
 *
 * <p>A sentence ends at a full stop, question or exclamation mark before a capital, at an empty
 * line, and at a line break unless the line looks wrapped.
 */
final class Sentences {
  private static final int LONGEST = 120;
  private static final int WRAPPED_FROM = 45;
  private static final int WRAPPED_TO = 90;

  private final Words words;
  private final List<Sentence> sentences = new ArrayList<>();

  /**
   * A sentence.
   *
   * @param tokens its tokens as they stand in the text
   * @param starts for each token its first word
   * @param end one past the last word
   */
  record Sentence(List<String> tokens, int[] starts, int end) {
    int from() {
      return starts[0];
    }

    int endOfToken(int token) {
      return token + 1 < starts.length ? starts[token + 1] : end;
    }
  }

  private Sentences(Words words) {
    this.words = words;
  }

  static List<Sentence> of(Words words) {
    Sentences cut = new Sentences(words);
    cut.cut();
    return cut.sentences;
  }

  private void cut() {
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || i - from >= LONGEST || startsSentence(i)) {
        add(from, i);
        from = i;
      }
    }
  }

  private boolean startsSentence(int i) {
    if (words.startsParagraph(i)) {
      return true;
    }
    boolean afterStop = endsSentence(i - 1);
    if (words.startsLine(i)) {
      return afterStop || !isWrapped(i);
    }
    return afterStop && words.followsSpace(i) && !Character.isLowerCase(first(i));
  }

  /** Whether a line break before this word only wraps a long line. */
  private boolean isWrapped(int i) {
    if (Character.isLowerCase(first(i))) {
      return true;
    }
    int start = i - 1;
    while (start > 0 && !words.startsLine(start)) {
      start--;
    }
    int length = words.end(i - 1) - words.start(start);
    return length >= WRAPPED_FROM && length <= WRAPPED_TO;
  }

  private boolean endsSentence(int i) {
    int k = i;
    while (k > 0 && (first(k) == '"' || first(k) == '”' || first(k) == '’' || first(k) == ')')) {
      k--;
    }
    return words.isPunctuation(k) && ".!?؟۔।…".indexOf(first(k)) >= 0;
  }

  private char first(int i) {
    return words.text().charAt(words.start(i));
  }

  private void add(int from, int to) {
    List<String> tokens = new ArrayList<>(to - from);
    int[] starts = new int[to - from];
    int count = 0;
    int i = from;
    while (i < to) {
      int end = i + 1;
      while (end < to && words.isJoined(end) && isHyphen(words.text().charAt(words.end(end - 1)))) {
        end++;
      }
      starts[count++] = i;
      tokens.add(words.surface(i, end));
      i = end;
    }
    if (count > 0) {
      sentences.add(new Sentence(tokens, java.util.Arrays.copyOf(starts, count), to));
    }
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }
}
