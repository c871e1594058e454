package io.wirewatch.query.book;

import io.wirewatch.contracts.alert.Why;
import java.util.List;

/**
 * What matching one article against one snapshot of the book gave.
 *
 * @param matches the queries that it met, with evidence
 * @param errors the queries that failed
 * @param queries size of the book
 * @param candidates queries that the index could not rule out
 * @param queriesRun queries that were run to the end
 */
public record MatchReport(
    List<Match> matches, List<Failure> errors, int queries, int candidates, int queriesRun) {

  public MatchReport {
    matches = List.copyOf(matches);
    errors = List.copyOf(errors);
  }

  /**
   * A query that the article met.
   *
   * @param queryId its id
   * @param why the evidence
   */
  public record Match(String queryId, List<Why> why) {
    public Match {
      why = List.copyOf(why);
    }
  }

  /**
   * A query that could not be run on this article.
   *
   * @param queryId its id
   * @param message what went wrong
   */
  public record Failure(String queryId, String message) {}
}
