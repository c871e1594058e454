package io.wirewatch.enrich.text;

import java.util.Arrays;
import java.util.Set;

/**
 * A text cut into words and punctuation marks, each with its place in the text and its folded form.
 *
 * <p>Hyphenated words are cut into parts that know that they are joined ({@code ISIS-K} is {@code
 * ISIS} and {@code K}), so that a list finds {@code India} in {@code India-Pakistan} while the name
 * finder sees the word whole. A possessive {@code 's} is a word of its own; abbreviations keep
 * their full stop.
 */
public final class Words {
  private static final Set<String> ELIDING = Set.of("fr", "it", "ca");

  private static final int SPACE_BEFORE = 1;
  private static final int LINE_BEFORE = 2;
  private static final int PARAGRAPH_BEFORE = 4;
  private static final int PUNCTUATION = 8;

  private final String text;
  private int[] starts;
  private int[] ends;
  private byte[] flags;
  private String[] folded;
  private long[] hashes;
  private int size;

  private Words(String text) {
    this.text = text;
    int guess = Math.max(8, Math.min(text.length() / 5 + 8, 1 << 16));
    this.starts = new int[guess];
    this.ends = new int[guess];
    this.flags = new byte[guess];
  }

  /** Cuts a text. */
  public static Words of(String text) {
    return cut(text, false);
  }

  /**
   * Cuts a text in this language; French and Italian part an article from its noun ({@code
   * l'Ouganda}, {@code dell'Iran}).
   *
   * @param language ISO 639-1; {@code null} where unknown
   */
  public static Words of(String text, String language) {
    return cut(text, language != null && ELIDING.contains(language));
  }

  private static Words cut(String text, boolean eliding) {
    Words words = new Words(text);
    new WordCutter(text, words, eliding).cut();
    words.fold();
    return words;
  }

  void add(int start, int end, boolean punctuation) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      flags = Arrays.copyOf(flags, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    flags[size] = (byte) (gapBefore(start) | (punctuation ? PUNCTUATION : 0));
    size++;
  }

  private int gapBefore(int start) {
    int from = size == 0 ? 0 : ends[size - 1];
    int lines = 0;
    boolean space = false;
    for (int i = from; i < start; i++) {
      char c = text.charAt(i);
      space |= c <= ' ' || Character.isWhitespace(c) || c == '\u00A0';
      lines += c == '\n' ? 1 : 0;
    }
    return (space || size == 0 ? SPACE_BEFORE : 0)
        | (lines > 0 ? LINE_BEFORE : 0)
        | (lines > 1 ? PARAGRAPH_BEFORE : 0);
  }

  private void fold() {
    folded = new String[size];
    hashes = new long[size];
    for (int i = 0; i < size; i++) {
      folded[i] =
          Stem.of(Folding.fold(text.substring(starts[i], ends[i])), text.charAt(ends[i] - 1));
      hashes[i] = PhraseIndex.hash(folded[i]);
    }
  }

  /** The text that was cut, unchanged. */
  public String text() {
    return text;
  }

  /** Number of words and punctuation marks. */
  public int size() {
    return size;
  }

  /** First code unit of a word. */
  public int start(int i) {
    return starts[i];
  }

  /** One past the last code unit of a word. */
  public int end(int i) {
    return ends[i];
  }

  /** The word as it stands in the text. */
  public String surface(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** The text from one word to before another. */
  public String surface(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  /** Whether the word stands so in the text. */
  public boolean is(int i, String surface) {
    return ends[i] - starts[i] == surface.length() && text.startsWith(surface, starts[i]);
  }

  /** The word in folded form; empty for marks that fold away. */
  public String folded(int i) {
    return folded[i];
  }

  long hash(int i) {
    return hashes[i];
  }

  /** Whether this is a punctuation mark. */
  public boolean isPunctuation(int i) {
    return (flags[i] & PUNCTUATION) != 0;
  }

  /** Whether nothing but a hyphen or the like parts this word from the one before. */
  public boolean isJoined(int i) {
    return i > 0
        && (flags[i] & SPACE_BEFORE) == 0
        && !isPunctuation(i)
        && !isPunctuation(i - 1)
        && !isPossessive(i);
  }

  /** Whether this is the {@code 's} of the word before. */
  public boolean isPossessive(int i) {
    return ends[i] - starts[i] == 2 && isApostrophe(i);
  }

  /** Whether the word begins with an apostrophe. */
  public boolean isApostrophe(int i) {
    return Folding.isApostrophe(text.charAt(starts[i]));
  }

  /** Whether a line break stands before this word. */
  public boolean startsLine(int i) {
    return i == 0 || (flags[i] & LINE_BEFORE) != 0;
  }

  /** Whether an empty line stands before this word. */
  public boolean startsParagraph(int i) {
    return i == 0 || (flags[i] & PARAGRAPH_BEFORE) != 0;
  }

  /** Whether white space stands before this word. */
  public boolean followsSpace(int i) {
    return (flags[i] & SPACE_BEFORE) != 0;
  }

  /** Whether the word begins with a capital letter. */
  public boolean isCapitalised(int i) {
    return Character.isUpperCase(text.charAt(starts[i]));
  }

  /** Whether the word stands in angle brackets, as wires write stock symbols: {@code <SIEG.F>}. */
  public boolean isSymbol(int i) {
    boolean opened = starts[i] > 0 && text.charAt(starts[i] - 1) == '<';
    int close = ends[i];
    while (opened && close < text.length() && close - ends[i] < 5) {
      char c = text.charAt(close++);
      if (c == '>') {
        return true;
      }
      opened = c == '.' || Character.isUpperCase(c);
    }
    return false;
  }

  /** Whether the word has two letters or more, all of them capitals. */
  public boolean isAllCapitals(int i) {
    int capitals = 0;
    for (int k = starts[i]; k < ends[i]; k++) {
      char c = text.charAt(k);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals > 1;
  }
}
