package io.wirewatch.query.document;

import java.util.Arrays;

/**
 * The words and whole values of one document, each with its occurrences in order.
 *
 * <p>An occurrence (token) is an index into parallel arrays; occurrences of one term are chained.
 */
public final class TermTable {
  /** No token. */
  public static final int NONE = -1;

  private static final float LOAD = 0.5f;

  private long[] slots;
  private int[] firstOf;
  private int[] terms = new int[512];
  private int termCount;

  private String[] word = new String[1024];
  private long[] hash = new long[1024];
  private int[] last = new int[1024];
  private int[] next = new int[1024];
  private int[] position = new int[1024];
  private int[] start = new int[1024];
  private int[] end = new int[1024];
  private int[] value = new int[1024];
  private byte[] space = new byte[1024];
  private int tokenCount;

  TermTable() {
    slots = new long[2048];
    firstOf = new int[2048];
    Arrays.fill(firstOf, NONE);
  }

  /** The first occurrence of a word in a space; {@link #NONE} where it does not occur. */
  public int first(int wordSpace, long wordHash) {
    long key = WordHash.key(wordSpace, wordHash);
    return firstOf[slot(key)];
  }

  /** The next occurrence of the same word in the same field; {@link #NONE} after the last. */
  public int next(int token) {
    return next[token];
  }

  /** The position that phrases count. */
  public int position(int token) {
    return position[token];
  }

  /** First code unit in the value. */
  public int start(int token) {
    return start[token];
  }

  /** One past the last code unit in the value. */
  public int end(int token) {
    return end[token];
  }

  /** Index of the document's value that the token belongs to. */
  public int value(int token) {
    return value[token];
  }

  /** The folded word. */
  public String word(int token) {
    return word[token];
  }

  /** The code points of the folded word. */
  public int[] letters(int token) {
    String text = word[token];
    int[] letters = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(letters[count++])) {
      letters[count] = text.codePointAt(i);
    }
    return count == letters.length ? letters : Arrays.copyOf(letters, count);
  }

  /** The hash of the folded word, without its space. */
  public long hash(int token) {
    return hash[token];
  }

  /** The space of the token's word. */
  public int space(int token) {
    return space[token];
  }

  /** How many occurrences there are, numbered in the order of the text. */
  public int tokens() {
    return tokenCount;
  }

  /** How many different terms there are. */
  public int terms() {
    return termCount;
  }

  /** The first occurrence of the term with this number. */
  public int term(int number) {
    return terms[number];
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) key & mask;
    while (firstOf[slot] != NONE && slots[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  void add(int wordSpace, char[] buffer, int length, int at, int from, int to, int valueIndex) {
    long wordHash = WordHash.of(buffer, length);
    long key = WordHash.key(wordSpace, wordHash);
    int token = newToken();
    hash[token] = wordHash;
    space[token] = (byte) wordSpace;
    position[token] = at;
    start[token] = from;
    end[token] = to;
    value[token] = valueIndex;
    next[token] = NONE;
    last[token] = token;
    int slot = slot(key);
    int first = firstOf[slot];
    if (first == NONE) {
      slots[slot] = key;
      firstOf[slot] = token;
      word[token] = new String(buffer, 0, length);
      newTerm(token);
    } else {
      word[token] = word[first];
      next[last[first]] = token;
      last[first] = token;
    }
  }

  private void newTerm(int token) {
    if (termCount == terms.length) {
      terms = Arrays.copyOf(terms, termCount * 2);
    }
    terms[termCount++] = token;
    if (termCount > slots.length * LOAD) {
      grow();
    }
  }

  private void grow() {
    slots = new long[slots.length * 2];
    firstOf = new int[slots.length];
    Arrays.fill(firstOf, NONE);
    for (int i = 0; i < termCount; i++) {
      int token = terms[i];
      long key = WordHash.key(space[token], hash[token]);
      int slot = slot(key);
      slots[slot] = key;
      firstOf[slot] = token;
    }
  }

  private int newToken() {
    if (tokenCount == word.length) {
      int more = tokenCount * 2;
      word = Arrays.copyOf(word, more);
      hash = Arrays.copyOf(hash, more);
      last = Arrays.copyOf(last, more);
      next = Arrays.copyOf(next, more);
      position = Arrays.copyOf(position, more);
      start = Arrays.copyOf(start, more);
      end = Arrays.copyOf(end, more);
      value = Arrays.copyOf(value, more);
      space = Arrays.copyOf(space, more);
    }
    return tokenCount++;
  }
}
