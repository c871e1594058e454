package io.wirewatch.query.text;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Parts text of any script into words by Unicode's rules (UAX #29) and folds each with {@link
 * Folding}.
 *
 * <p>The one analyser for articles, queries and the desk's search index. Hyphens part words, so
 * that {@code ISIS-K}, {@code ISIS K} and {@code "isis k"} are the same two words; Chinese and
 * Japanese ideographs are words of one character.
 */
public final class NewsAnalyzer extends Analyzer {
  /** Thread-safe; shared so that its per-thread parts are made once. */
  public static final NewsAnalyzer INSTANCE = new NewsAnalyzer();

  /** Positions between two values of one field: more than any phrase may stray. */
  public static final int VALUE_GAP = 100;

  private NewsAnalyzer() {}

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new FoldingFilter(words));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new FoldingFilter(in);
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return VALUE_GAP;
  }

  /** Folds each word, and drops those of which nothing is left. */
  private static final class FoldingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      while (input.incrementToken()) {
        if (foldPlain(term.buffer(), term.length())) {
          return true;
        }
        String folded = Folding.word(term.toString());
        if (!folded.isEmpty()) {
          term.setEmpty().append(folded);
          return true;
        }
      }
      return false;
    }

    /** Lowers plain letters in place; false where the word needs more than that. */
    private static boolean foldPlain(char[] buffer, int length) {
      for (int i = 0; i < length; i++) {
        char c = buffer[i];
        if (c >= 'A' && c <= 'Z') {
          buffer[i] = (char) (c + ('a' - 'A'));
        } else if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
          return false;
        }
      }
      return length > 0;
    }
  }
}
