package io.wirewatch.query.book;

import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.document.TermTable;
import io.wirewatch.query.document.WordHash;
import io.wirewatch.query.language.Field;
import java.util.function.LongConsumer;
import org.apache.lucene.geo.GeoEncodingUtils;

/**
 * Asks the index for every key that an article can serve; the counterpart of {@link KeyChooser}.
 */
final class DocumentKeys {
  private final ArticleDocument document;
  private final TermTable terms;
  private final Census census;
  private final Guards guards;
  private final LongConsumer ask;

  DocumentKeys(ArticleDocument document, Census census, Guards guards, LongConsumer ask) {
    this.document = document;
    this.terms = document.terms();
    this.census = census;
    this.guards = guards;
    this.ask = ask;
  }

  void askAll() {
    words();
    if (census.has(Key.PAIR)) {
      pairs();
    }
    if (census.has(Key.FACETS)) {
      facets();
    }
    if (census.has(Key.BUCKET)) {
      buckets();
    }
    cells();
  }

  private void words() {
    int title = WordHash.space(Field.TITLE);
    for (int i = 0; i < terms.terms(); i++) {
      int token = terms.term(i);
      int space = terms.space(token);
      int group = Key.group(space);
      if (isAsked(token, space, group)) {
        continue;
      }
      word(Key.word(group, terms.hash(token)));
      if (space == title) {
        word(Key.word(title, terms.hash(token)));
      }
      if (census.hasPrefixes()) {
        prefixes(terms.word(token), group);
      }
      edits(token, group);
    }
  }

  /** Whether the same word stood in an earlier space of its group, so that all was asked then. */
  private boolean isAsked(int token, int space, int group) {
    for (int earlier = space - 1; Key.isShared(space) && earlier >= 0; earlier--) {
      if (Key.group(earlier) == group
          && terms.first(earlier, terms.hash(token)) != TermTable.NONE) {
        return true;
      }
    }
    return false;
  }

  private void word(long key) {
    guards.add(key);
    ask.accept(key);
  }

  private void prefixes(String word, int group) {
    long hash = WordHash.EMPTY;
    int longest = Math.min(word.length(), census.longestPrefix());
    for (int length = 1; length <= longest; length++) {
      hash = WordHash.grow(hash, word.charAt(length - 1));
      if (census.has(Key.PREFIX + length)) {
        ask.accept(Key.prefix(length, group, hash));
      }
    }
  }

  private void edits(int token, int group) {
    if (!census.hasEdits(1) && !census.hasEdits(2)) {
      return;
    }
    int[] letters = terms.letters(token);
    for (int edits = 1; edits <= 2; edits++) {
      if (census.hasEdits(edits)) {
        int most = edits;
        Deletions.forEach(
            letters,
            edits,
            (left, hash) -> {
              int sort = Key.rest(most, left);
              if (census.has(sort)) {
                ask.accept(Key.edited(sort, group, hash));
              }
            });
      }
    }
  }

  /** Tokens are numbered in the order of the text, so the next word is the next token. */
  private void pairs() {
    for (int token = 0; token + 1 < terms.tokens(); token++) {
      int next = token + 1;
      boolean inARow =
          terms.space(token) == terms.space(next)
              && terms.position(next) == terms.position(token) + 1;
      if (inARow) {
        int group = Key.group(terms.space(token));
        ask.accept(Key.pair(group, terms.hash(token), terms.hash(next)));
      }
    }
  }

  private void facets() {
    int country = WordHash.space(Field.COUNTRY);
    int topic = WordHash.space(Field.TOPIC);
    for (int i = 0; i < terms.terms(); i++) {
      int c = terms.term(i);
      for (int j = 0; terms.space(c) == country && j < terms.terms(); j++) {
        int t = terms.term(j);
        if (terms.space(t) == topic) {
          ask.accept(Key.facets(terms.hash(c), terms.hash(t)));
        }
      }
    }
  }

  private void buckets() {
    for (Field field : Field.values()) {
      if (Buckets.cover(field)) {
        long asked = 0;
        for (long number : document.points(field)) {
          int bucket = Buckets.of(field, number);
          if ((asked >>> bucket & 1) == 0) {
            asked |= 1L << bucket;
            ask.accept(Key.bucket(WordHash.space(field), bucket));
          }
        }
      }
    }
  }

  private void cells() {
    for (ArticleDocument.Spot spot : document.spots()) {
      double lat = GeoEncodingUtils.decodeLatitude(spot.lat());
      double lon = GeoEncodingUtils.decodeLongitude(spot.lon());
      for (int size = 0; size < Cells.SIZES; size++) {
        if (census.has(Key.CELL + size)) {
          ask.accept(Key.cell(size, Cells.row(size, lat), Cells.column(size, lon)));
        }
      }
    }
  }
}
