package io.wirewatch.query.match;

import io.wirewatch.query.document.TermTable;
import io.wirewatch.query.document.WordHash;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A document's words by field in alphabetical order, made when a pattern first asks for them. */
final class WordLists {
  private static final int SPACES = 64;

  private final TermTable terms;
  private final Words[] bySpace = new Words[SPACES];
  private final Spellings[] spellings = new Spellings[SPACES];

  WordLists(TermTable terms) {
    this.terms = terms;
  }

  /** The words of one space and the first occurrence of each. */
  private record Words(String[] words, int[] tokens) {}

  /**
   * The letters of the words of one space, the shorter words first, made when a fuzzy word first
   * asks for them.
   *
   * @param begins where the words of each length begin, up to one past the longest
   */
  private record Spellings(int[][] letters, long[] signatures, int[] tokens, int[] begins) {
    static Spellings of(Words list) {
      int count = list.words.length;
      int[][] spelt = new int[count][];
      int longest = 0;
      for (int i = 0; i < count; i++) {
        spelt[i] = list.words[i].codePoints().toArray();
        longest = Math.max(longest, spelt[i].length);
      }
      int[] begins = new int[longest + 2];
      for (int[] word : spelt) {
        begins[word.length + 1]++;
      }
      for (int length = 1; length < begins.length; length++) {
        begins[length] += begins[length - 1];
      }
      int[] free = begins.clone();
      Spellings sorted = new Spellings(new int[count][], new long[count], new int[count], begins);
      for (int i = 0; i < count; i++) {
        int at = free[spelt[i].length]++;
        sorted.letters[at] = spelt[i];
        sorted.signatures[at] = WordTest.Near.signature(list.words[i]);
        sorted.tokens[at] = list.tokens[i];
      }
      return sorted;
    }

    /** Where the words of a length begin, and those of the length before it end. */
    int begin(int length) {
      return begins[Math.max(0, Math.min(begins.length - 1, length))];
    }
  }

  /** The first occurrence of a word that meets {@code test}; none where there is no such word. */
  int firstThatMeets(WordTest test, int space) {
    if (bySpace[space] == null) {
      bySpace[space] = list(space);
    }
    Words list = bySpace[space];
    if (test instanceof WordTest.Near near) {
      if (spellings[space] == null) {
        spellings[space] = Spellings.of(list);
      }
      return firstNear(near, spellings[space]);
    }
    return firstWithPrefix(test, list);
  }

  private static int firstNear(WordTest.Near near, Spellings spelt) {
    int length = near.letters().length;
    int end = spelt.begin(length + near.edits() + 1);
    for (int i = spelt.begin(length - near.edits()); i < end; i++) {
      if (near.mayMeet(spelt.signatures[i]) && near.meets(spelt.letters[i])) {
        return spelt.tokens[i];
      }
    }
    return TermTable.NONE;
  }

  private static int firstWithPrefix(WordTest test, Words list) {
    String prefix = test.prefix();
    int at = Arrays.binarySearch(list.words, prefix);
    for (int i = at < 0 ? -at - 1 : at; i < list.words.length; i++) {
      if (!list.words[i].startsWith(prefix)) {
        return TermTable.NONE;
      }
      if (test.meets(list.words[i])) {
        return list.tokens[i];
      }
    }
    return TermTable.NONE;
  }

  private Words list(int space) {
    String[] words =
        IntStream.range(0, terms.terms())
            .map(terms::term)
            .filter(token -> terms.space(token) == space)
            .mapToObj(terms::word)
            .toArray(String[]::new);
    Arrays.sort(words);
    int[] tokens = new int[words.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = terms.first(space, WordHash.of(words[i]));
    }
    return new Words(words, tokens);
  }
}
