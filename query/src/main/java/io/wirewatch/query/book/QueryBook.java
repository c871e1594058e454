package io.wirewatch.query.book;

import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.match.StoredQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An immutable snapshot of stored queries; changing it gives a new one. An article is matched
 * against exactly one.
 */
public final class QueryBook {
  private final Features features;
  private final Map<String, StoredQuery> queries;

  private QueryBook(Features features, Map<String, StoredQuery> queries) {
    this.features = features;
    this.queries = queries;
  }

  /** A book without queries. */
  public static QueryBook empty(Features features) {
    return new QueryBook(features, Map.of());
  }

  /** This book with a query added, or replaced where the id is taken. */
  public QueryBook with(String id, Query query) {
    return withAll(Map.of(id, query));
  }

  /** This book with many queries added or replaced. */
  public QueryBook withAll(Map<String, Query> added) {
    Map<String, StoredQuery> changed = new LinkedHashMap<>(queries);
    added.forEach((id, query) -> changed.put(id, StoredQuery.of(query, features)));
    return new QueryBook(features, changed);
  }

  /** This book without a query; itself where there is none of that id. */
  public QueryBook without(String id) {
    Map<String, StoredQuery> changed = new LinkedHashMap<>(queries);
    changed.remove(id);
    return new QueryBook(features, changed);
  }

  /** How many queries it holds. */
  public int size() {
    return queries.size();
  }

  /** Matches an article against all of them; one that fails never stops the rest. */
  public MatchReport match(ArticleDocument document) {
    List<MatchReport.Match> matches = new ArrayList<>();
    List<MatchReport.Failure> errors = new ArrayList<>();
    queries.forEach(
        (id, query) -> {
          try {
            if (query.matches(document)) {
              matches.add(new MatchReport.Match(id, query.evidence(document)));
            }
          } catch (RuntimeException e) {
            errors.add(new MatchReport.Failure(id, e.toString()));
          }
        });
    return new MatchReport(matches, errors, size(), size(), size() - errors.size());
  }
}
