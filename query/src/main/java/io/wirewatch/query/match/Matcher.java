package io.wirewatch.query.match;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.query.document.ArticleDocument;
import java.util.List;

/** Runs many queries against one document; not thread-safe. */
public final class Matcher {
  private final Evaluation evaluation;
  private final Evidence evidence;
  private long heads;

  public Matcher(ArticleDocument document) {
    evaluation = new Evaluation(document);
    evidence = new Evidence(evaluation);
  }

  /** Reads the head of a query that will be run soon. */
  public void expect(StoredQuery query) {
    heads += query.operation(0) + query.text().length();
  }

  /** Whether the document meets the query. */
  public boolean matches(StoredQuery query) {
    return evaluation.matches(query);
  }

  /** What in the document met a query that matches. */
  public List<Why> evidence(StoredQuery query) {
    return evidence.of(query);
  }
}
