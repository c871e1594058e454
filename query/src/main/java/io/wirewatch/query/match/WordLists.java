package io.wirewatch.query.match;

import io.wirewatch.query.document.TermTable;
import java.util.Arrays;
import java.util.Comparator;
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

  /** The letters of the words of one space, made when a fuzzy word first asks for them. */
  private record Spellings(int[][] letters, long[] signatures) {
    static Spellings of(Words list) {
      int[][] letters = new int[list.words.length][];
      long[] signatures = new long[list.words.length];
      for (int i = 0; i < letters.length; i++) {
        letters[i] = list.words[i].codePoints().toArray();
        signatures[i] = WordTest.Near.signature(list.words[i]);
      }
      return new Spellings(letters, signatures);
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
      return firstNear(near, list, spellings[space]);
    }
    return firstWithPrefix(test, list);
  }

  private static int firstNear(WordTest.Near near, Words list, Spellings spelt) {
    for (int i = 0; i < list.words.length; i++) {
      if (near.mayMeet(spelt.signatures[i]) && near.meets(spelt.letters[i])) {
        return list.tokens[i];
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
    int[] tokens =
        IntStream.range(0, terms.terms())
            .map(terms::term)
            .filter(token -> terms.space(token) == space)
            .boxed()
            .sorted(Comparator.comparing(terms::word))
            .mapToInt(Integer::intValue)
            .toArray();
    String[] words = IntStream.of(tokens).mapToObj(terms::word).toArray(String[]::new);
    return new Words(words, tokens);
  }
}
