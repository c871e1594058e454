package io.wirewatch.query.book;

import io.wirewatch.query.document.WordHash;
import io.wirewatch.query.language.Field;

/**
 * What a query is filed under, and what an article asks the index for: if an article can meet the
 * query at all, it asks for at least one of the query's keys.
 *
 * @param sort which sort of key, so that an article need not ask for sorts that no query uses
 * @param hash sort, field and word in 64 bits
 */
record Key(int sort, long hash) {
  /** One word or whole value. */
  static final int WORD = 0;

  /** Two words in a row. */
  static final int PAIR = 1;

  /** A country together with a topic. */
  static final int FACETS = 2;

  /** A stretch of a number's values. */
  static final int BUCKET = 3;

  /** A cell of the map; one sort for each size. */
  static final int CELL = 8;

  /** The beginning of a word; one sort for each length. */
  static final int PREFIX = 32;

  /** What is left of a word with a few letters dropped; one sort for each length. */
  private static final int ONE_EDIT = PREFIX + 72;

  private static final int TWO_EDITS = ONE_EDIT + Deletions.BEGINNING + 1;

  static final int SORTS = TWO_EDITS + Deletions.BEGINNING + 1;

  /** Title, summary and body are one group, so that a clause of {@code text} needs one key. */
  private static final int TEXT_GROUP = WordHash.space(Field.TEXT);

  private static final int NAME_GROUP = WordHash.space(Field.ENTITY);
  private static final int[] GROUPS = groups();

  private static int[] groups() {
    int[] groups = new int[128];
    for (int space = 0; space < groups.length; space++) {
      groups[space] = space;
    }
    for (Field field : new Field[] {Field.TITLE, Field.SUMMARY, Field.BODY}) {
      groups[WordHash.space(field)] = TEXT_GROUP;
    }
    for (Field field : new Field[] {Field.PERSON, Field.ORGANIZATION}) {
      groups[WordHash.space(field)] = NAME_GROUP;
      groups[WordHash.idSpace(field)] = WordHash.idSpace(Field.ENTITY);
    }
    return groups;
  }

  /** The sort of what is left after at most so many edits (1 or 2): so many letters. */
  static int rest(int edits, int letters) {
    return (edits == 1 ? ONE_EDIT : TWO_EDITS) + letters;
  }

  /** Whether a space shares its keys with another, so that one word may stand in both. */
  static boolean isShared(int space) {
    return space <= WordHash.space(Field.ORGANIZATION)
        || space >= WordHash.idSpace(Field.ENTITY) && space <= WordHash.idSpace(Field.ORGANIZATION);
  }

  /** The spaces that share their keys: the title's words are asked for alone as well. */
  static int group(int space) {
    return GROUPS[space];
  }

  static long word(int space, long word) {
    return WordHash.key(space, word);
  }

  static long pair(int group, long word, long following) {
    return WordHash.key(PAIR << 8 | group, word * 31 + following);
  }

  static long facets(long country, long topic) {
    return WordHash.key(FACETS << 8, country * 31 + topic);
  }

  static long bucket(int space, long bucket) {
    return WordHash.key(BUCKET << 8 | space, bucket);
  }

  static long edited(int sort, int group, long word) {
    return WordHash.key(sort << 8 | group, word);
  }

  static long cell(int size, long row, long column) {
    return WordHash.key(CELL + size << 8, row * 4096 + column);
  }

  static long prefix(int length, int group, long word) {
    return WordHash.key(PREFIX + length << 8 | group, word);
  }
}
