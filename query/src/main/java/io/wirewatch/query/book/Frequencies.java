package io.wirewatch.query.book;

import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.document.TermTable;
import io.wirewatch.query.document.WordHash;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Estimates in which share of the articles a word occurs, so that each query is filed under its
 * rarest part. Wrong estimates cost time, never matches.
 */
public final class Frequencies {
  private static final double UNSEEN = 0.001;

  /** Words that fill news in English, for a book that has seen no article yet. */
  private static final String COMMON =
      "the of and to in a on for that with by at from as is was are were it its he his she her they"
          + " their has have had be been but not or an this which who said says after before more than"
          + " two three new also over about one people government state country president minister"
          + " police army military security forces attack attacks killed wounded dead death border"
          + " officials official report reported group militants fighters soldiers troops city region"
          + " province north south east west united states international foreign court law party"
          + " election war peace talks week day year years month monday tuesday wednesday thursday"
          + " friday saturday sunday last first local national news media according against between";

  private static final Frequencies BUILT_IN = builtIn();

  private final Map<Long, Double> shares;

  private Frequencies(Map<Long, Double> shares) {
    this.shares = shares;
  }

  /** What is known without having seen an article. */
  public static Frequencies builtIn() {
    if (BUILT_IN != null) {
      return BUILT_IN;
    }
    Map<Long, Double> shares = new HashMap<>();
    for (String word : Tokens.of(COMMON)) {
      shares.put(Key.word(WordHash.space(Field.TEXT), WordHash.of(word)), 0.3);
    }
    return new Frequencies(shares);
  }

  /** What a sample of recent articles shows; words seen once stay as good as unseen. */
  public static Frequencies of(List<ArticleDocument> sample) {
    Map<Long, Integer> counts = new HashMap<>();
    for (ArticleDocument document : sample) {
      words(document).forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    Map<Long, Double> shares = new HashMap<>();
    counts.forEach(
        (key, count) -> {
          if (count > 1) {
            shares.put(key, (double) count / sample.size());
          }
        });
    return new Frequencies(Map.copyOf(shares));
  }

  private static Set<Long> words(ArticleDocument document) {
    TermTable terms = document.terms();
    Set<Long> keys = new HashSet<>();
    for (int i = 0; i < terms.terms(); i++) {
      int token = terms.term(i);
      keys.add(Key.word(terms.space(token), terms.hash(token)));
      keys.add(Key.word(Key.group(terms.space(token)), terms.hash(token)));
    }
    return keys;
  }

  /** The share of articles with this word in this space or group. */
  double share(int space, long word) {
    Double share = shares.get(Key.word(space, word));
    return share == null ? unseen(space) : share;
  }

  /** Whole values come from short lists, so one that was not seen is still not rare. */
  private static double unseen(int space) {
    if (space >= Field.values().length) {
      return UNSEEN;
    }
    return switch (Field.values()[space]) {
      case LANGUAGE, STATUS, RELIABILITY, ENTITY_TYPE, URGENCY -> 0.3;
      case COUNTRY, SOURCE_COUNTRY, TOPIC -> 0.03;
      default -> UNSEEN;
    };
  }
}
