package io.wirewatch.query.language;

/** What reading a query gives: the query, or why it was refused. */
public sealed interface Parsed permits Query, QueryError {

  /** The query; a refused one throws, for callers that wrote the text themselves. */
  default Query orThrow() {
    if (this instanceof QueryError error) {
      throw new IllegalArgumentException(error.message());
    }
    return (Query) this;
  }
}
