package io.wirewatch.query.match;

import io.wirewatch.query.document.TermTable;

/** Finds words in a row, or nearly so, in one field of one document. */
final class Phrases {
  private final TermTable terms;
  private int firstToken;
  private int lastToken;

  Phrases(TermTable terms) {
    this.terms = terms;
  }

  /** The first word of what was found last. */
  int firstToken() {
    return firstToken;
  }

  /** The last word of what was found last. */
  int lastToken() {
    return lastToken;
  }

  /** Finds the words whose hashes are the operands {@code from} to {@code to}, in a row. */
  boolean exact(StoredQuery query, int from, int to, int space) {
    int first = terms.first(space, query.operand(from));
    if (first == TermTable.NONE) {
      return false;
    }
    int words = to - from;
    int[] at = new int[words];
    for (int i = 1; i < words; i++) {
      at[i] = terms.first(space, query.operand(from + i));
      if (at[i] == TermTable.NONE) {
        return false;
      }
    }
    for (int start = first; start != TermTable.NONE; start = terms.next(start)) {
      int last = followed(start, at);
      if (last != TermTable.NONE) {
        firstToken = start;
        lastToken = last;
        return true;
      }
    }
    return false;
  }

  /** The token of the last word if all words follow {@code start} in a row. */
  private int followed(int start, int[] at) {
    int token = start;
    for (int i = 1; i < at.length; i++) {
      int wanted = terms.position(start) + i;
      token = at[i];
      while (token != TermTable.NONE && terms.position(token) < wanted) {
        token = terms.next(token);
      }
      if (token == TermTable.NONE || terms.position(token) != wanted) {
        return TermTable.NONE;
      }
      at[i] = token;
    }
    return token;
  }

  /**
   * Finds different words that stray from their places by at most {@code slop} together, as Lucene
   * counts it: the places that the words would give the phrase's beginning differ by no more.
   */
  boolean sloppy(StoredQuery query, int from, int to, int space, int slop) {
    int words = to - from;
    int[] token = new int[words];
    for (int i = 0; i < words; i++) {
      token[i] = terms.first(space, query.operand(from + i));
      if (token[i] == TermTable.NONE) {
        return false;
      }
    }
    while (true) {
      int lowest = 0;
      int low = Integer.MAX_VALUE;
      int high = Integer.MIN_VALUE;
      for (int i = 0; i < words; i++) {
        int beginning = terms.position(token[i]) - i;
        if (beginning < low) {
          low = beginning;
          lowest = i;
        }
        high = Math.max(high, beginning);
      }
      if (high - low <= slop) {
        span(token);
        return true;
      }
      token[lowest] = terms.next(token[lowest]);
      if (token[lowest] == TermTable.NONE) {
        return false;
      }
    }
  }

  private void span(int[] tokens) {
    firstToken = tokens[0];
    lastToken = tokens[0];
    for (int token : tokens) {
      if (terms.position(token) < terms.position(firstToken)) {
        firstToken = token;
      }
      if (terms.position(token) > terms.position(lastToken)) {
        lastToken = token;
      }
    }
  }

  /**
   * Like {@link #sloppy}, for phrases in which a word stands twice: Lucene's own rules decide,
   * where the words are near enough if one of the text may stand for both.
   */
  boolean repeated(StoredQuery query, int from, int to, int space, int slop) {
    if (!sloppy(query, from, to, space, slop)) {
      return false;
    }
    int[] first = new int[to - from];
    for (int i = 0; i < first.length; i++) {
      first[i] = terms.first(space, query.operand(from + i));
    }
    int[] found = new RepeatedPhrase(terms, first, slop).find();
    if (found.length == 0) {
      return false;
    }
    span(found);
    return true;
  }
}
