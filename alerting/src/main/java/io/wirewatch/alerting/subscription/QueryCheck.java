package io.wirewatch.alerting.subscription;

import java.util.Optional;

/** Says whether a query can be read; the query language answers it. */
@FunctionalInterface
public interface QueryCheck {

  /** The query's first problem; empty where it can be read. */
  Optional<Problem> problemOf(String query);

  /**
   * What is wrong with a query.
   *
   * @param column from 1, in the query's own text
   * @param message what was found and what was expected
   */
  record Problem(int column, String message) {}
}
