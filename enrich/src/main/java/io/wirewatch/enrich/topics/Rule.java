package io.wirewatch.enrich.topics;

/**
 * A query that speaks for a topic, or against it.
 *
 * @param name what it recognises, in words
 * @param within what must hold the whole query
 * @param query as written in the file
 * @param condition the query, ready to be asked
 * @param points what it gives in a headline's or lead's full weight; negative speaks against
 */
record Rule(String name, Within within, String query, Condition condition, double points) {

  /** How much of an article must hold the whole query. */
  enum Within {
    /** The headline. */
    TITLE,
    /** One of the headline, the summary and the first two sentences. */
    LEAD,
    /** One sentence, anywhere. */
    SENTENCE,
    /** The article as a whole. */
    ARTICLE
  }
}
