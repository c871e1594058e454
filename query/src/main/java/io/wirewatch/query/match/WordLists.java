package io.wirewatch.query.match;

import io.wirewatch.query.document.TermTable;
import java.util.Arrays;

/** A document's words by field, in order of what patterns and fuzzy words ask for. */
final class WordLists {
  private static final int SPACES = 64;

  private final TermTable terms;
  private final Initials[] initials = new Initials[SPACES];
  private final Spellings[] spellings = new Spellings[SPACES];

  WordLists(TermTable terms) {
    this.terms = terms;
  }

  /** The first occurrence of a word that meets a pattern; none where there is no such word. */
  int firstThatMeets(WordTest test, int space) {
    if (initials[space] == null) {
      initials[space] = Initials.of(terms, space);
    }
    return initials[space].first(test);
  }

  /** The first occurrence of a word that a fuzzy word stands for; none where there is none. */
  int firstNear(FuzzyWord near, int space) {
    if (spellings[space] == null) {
      spellings[space] = Spellings.of(terms, space);
    }
    return spellings[space].first(near);
  }

  /** The first occurrences of the terms of one space. */
  private static int[] firsts(TermTable terms, int space) {
    int[] tokens = new int[terms.terms()];
    int count = 0;
    for (int i = 0; i < terms.terms(); i++) {
      int token = terms.term(i);
      tokens[count] = token;
      count += terms.space(token) == space ? 1 : 0;
    }
    return Arrays.copyOf(tokens, count);
  }

  /** Where each key's entries begin if they are put in order of their keys. */
  private static int[] beginnings(int[] keys, int different) {
    int[] begins = new int[different + 1];
    for (int key : keys) {
      begins[key + 1]++;
    }
    for (int key = 1; key < begins.length; key++) {
      begins[key] += begins[key - 1];
    }
    return begins;
  }

  /**
   * The words of one space, those with one initial together.
   *
   * @param begins where the words of each initial begin, up to one past the last
   */
  private record Initials(String[] words, int[] tokens, int[] begins) {
    private static final int BUCKETS = 64;

    static Initials of(TermTable terms, int space) {
      int[] tokens = firsts(terms, space);
      int[] keys = new int[tokens.length];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = bucket(terms.word(tokens[i]));
      }
      int[] begins = beginnings(keys, BUCKETS);
      int[] free = begins.clone();
      Initials sorted = new Initials(new String[keys.length], new int[keys.length], begins);
      for (int i = 0; i < keys.length; i++) {
        int at = free[keys[i]]++;
        sorted.words[at] = terms.word(tokens[i]);
        sorted.tokens[at] = tokens[i];
      }
      return sorted;
    }

    private static int bucket(String word) {
      return word.isEmpty() ? 0 : word.charAt(0) & BUCKETS - 1;
    }

    int first(WordTest test) {
      String prefix = test.prefix();
      int from = prefix.isEmpty() ? 0 : begins[bucket(prefix)];
      int to = prefix.isEmpty() ? words.length : begins[bucket(prefix) + 1];
      for (int i = from; i < to; i++) {
        if (test.meets(words[i])) {
          return tokens[i];
        }
      }
      return TermTable.NONE;
    }
  }

  /**
   * The letters of the words of one space, the shorter words first.
   *
   * @param begins where the words of each length begin, up to one past the longest
   */
  private record Spellings(int[][] letters, long[] signatures, int[] tokens, int[] begins) {

    static Spellings of(TermTable terms, int space) {
      int[] tokens = firsts(terms, space);
      int[][] spelt = new int[tokens.length][];
      int[] lengths = new int[tokens.length];
      int longest = 0;
      for (int i = 0; i < lengths.length; i++) {
        spelt[i] = terms.letters(tokens[i]);
        lengths[i] = spelt[i].length;
        longest = Math.max(longest, lengths[i]);
      }
      int[] begins = beginnings(lengths, longest + 1);
      int[] free = begins.clone();
      int count = lengths.length;
      Spellings sorted = new Spellings(new int[count][], new long[count], new int[count], begins);
      for (int i = 0; i < count; i++) {
        int at = free[lengths[i]]++;
        sorted.letters[at] = spelt[i];
        sorted.signatures[at] = FuzzyWord.signature(spelt[i]);
        sorted.tokens[at] = tokens[i];
      }
      return sorted;
    }

    int first(FuzzyWord near) {
      int length = near.letters().length;
      int end = begin(length + near.edits() + 1);
      for (int i = begin(length - near.edits()); i < end; i++) {
        if (near.mayMeet(signatures[i]) && near.meets(letters[i])) {
          return tokens[i];
        }
      }
      return TermTable.NONE;
    }

    /** Where the words of a length begin, and those of the length before it end. */
    private int begin(int length) {
      return begins[Math.max(0, Math.min(begins.length - 1, length))];
    }
  }
}
