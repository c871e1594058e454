package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Severity;

/** What it adds to the severity of a report that others tell the same independently. */
@FunctionalInterface
public interface Confirmation {
  /** Reports are as grave as they are by themselves. */
  Confirmation NONE = (alone, origins) -> alone;

  /**
   * The severity of a report in its story.
   *
   * @param alone what it is by itself
   * @param origins independent origins of the story, this report's among them
   */
  Severity of(Severity alone, int origins);

  /** A report with the severity that it has in a story of so many origins. */
  default EnrichedArticle of(EnrichedArticle alone, int origins) {
    return alone.severity() == null
        ? alone
        : alone.withSeverity(of(alone.severity(), Math.max(1, origins)));
  }
}
