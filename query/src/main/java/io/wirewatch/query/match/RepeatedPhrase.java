package io.wirewatch.query.match;

import io.wirewatch.query.document.TermTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery.PostingsAndFreq;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SloppyPhraseMatcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;

/**
 * A sloppy phrase in which some word stands twice, judged by Lucene's own matcher.
 *
 * <p>Lucene keeps two occurrences of one word apart by rules of its own that have no short
 * description; such phrases are rare, so its code is called rather than imitated.
 */
final class RepeatedPhrase {
  private static final SimScorer UNSCORED =
      new SimScorer() {
        @Override
        public float score(float frequency, long norm) {
          return 1;
        }
      };

  private final TermTable terms;
  private final int[] first;
  private final int slop;

  /** {@code first} holds the first occurrence of each word of the phrase. */
  RepeatedPhrase(TermTable terms, int[] first, int slop) {
    this.terms = terms;
    this.first = first;
    this.slop = slop;
  }

  /** The first and last token of a match; empty where there is none. */
  int[] find() {
    PostingsAndFreq[] postings =
        IntStream.range(0, first.length)
            .mapToObj(
                i ->
                    new PostingsAndFreq(
                        new Occurrences(first[i]), null, i, new Term("", terms.word(first[i]))))
            .toArray(PostingsAndFreq[]::new);
    try {
      SloppyPhraseMatcher matcher =
          new SloppyPhraseMatcher(postings, slop, ScoreMode.COMPLETE_NO_SCORES, UNSCORED, 0, false);
      matcher.reset();
      return matcher.nextMatch()
          ? within(matcher.startPosition(), matcher.endPosition())
          : new int[0];
    } catch (IOException e) {
      throw new UncheckedIOException("reading memory cannot fail", e);
    }
  }

  private int[] within(int from, int to) {
    return IntStream.of(first)
        .flatMap(token -> IntStream.iterate(token, t -> t != TermTable.NONE, terms::next))
        .filter(token -> terms.position(token) >= from && terms.position(token) <= to)
        .toArray();
  }

  /** One word's occurrences as Lucene reads them: a single document, number 0. */
  private final class Occurrences extends PostingsEnum {
    private final int firstToken;
    private int token = TermTable.NONE;

    Occurrences(int firstToken) {
      this.firstToken = firstToken;
    }

    @Override
    public int freq() {
      int count = 0;
      for (int t = firstToken; t != TermTable.NONE; t = terms.next(t)) {
        count++;
      }
      token = TermTable.NONE;
      return count;
    }

    @Override
    public int nextPosition() {
      token = token == TermTable.NONE ? firstToken : terms.next(token);
      return terms.position(token);
    }

    @Override
    public int startOffset() {
      return terms.start(token);
    }

    @Override
    public int endOffset() {
      return terms.end(token);
    }

    @Override
    public BytesRef getPayload() {
      return null;
    }

    @Override
    public int docID() {
      return 0;
    }

    @Override
    public int nextDoc() {
      return NO_MORE_DOCS;
    }

    @Override
    public int advance(int target) {
      return target == 0 ? 0 : NO_MORE_DOCS;
    }

    @Override
    public long cost() {
      return 1;
    }
  }
}
