package io.wirewatch.enrich.claims;

/**
 * A piece of a sentence.
 *
 * @param kind what it is
 * @param from first token
 * @param to last token, inclusive
 */
record Chunk(Kind kind, int from, int to) {

  /** What a chunk is. */
  enum Kind {
    /** A noun phrase without what hangs on it by a preposition. */
    NOUN,
    /** A verb with its auxiliaries and the adverbs between them. */
    VERB,
    /** A preposition. */
    LINK,
    /** {@code and}, {@code or}, {@code but}. */
    JOIN,
    /** {@code who}, {@code which}, {@code that}. */
    RELATIVE,
    /** A comma or a dash. */
    COMMA,
    /** A quotation mark. */
    QUOTE,
    /** An adverb that belongs to no verb group. */
    ADVERB,
    /** Any other word or mark. */
    OTHER
  }

  boolean is(Kind... kinds) {
    for (Kind k : kinds) {
      if (kind == k) {
        return true;
      }
    }
    return false;
  }
}
