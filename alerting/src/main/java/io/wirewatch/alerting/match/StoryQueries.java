package io.wirewatch.alerting.match;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.query.book.MatchReport;
import io.wirewatch.query.book.QueryBook;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Node;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.query.match.StoredQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queries of a book that ask about an article's story. Immutable. */
final class StoryQueries {
  private static final Logger LOG = LoggerFactory.getLogger(StoryQueries.class);

  private final QueryLanguage language;
  private final Map<String, StoredQuery> whole;
  private final Map<String, Turns> turns;
  private final QueryBook rest;
  private final Set<String> restless;

  private StoryQueries(
      QueryLanguage language,
      Map<String, StoredQuery> whole,
      Map<String, Turns> turns,
      QueryBook rest,
      Set<String> restless) {
    this.language = language;
    this.whole = whole;
    this.turns = turns;
    this.rest = rest;
    this.restless = restless;
  }

  static StoryQueries none(QueryLanguage language) {
    return new StoryQueries(
        language, Map.of(), Map.of(), QueryBook.empty(language.features()), Set.of());
  }

  boolean isEmpty() {
    return whole.isEmpty();
  }

  /**
   * The next version.
   *
   * @param changed ids that changed or ended
   * @param added the queries of those that can be read
   */
  StoryQueries changed(Set<String> changed, Map<String, Query> added) {
    Map<String, StoredQuery> stored = new HashMap<>(whole);
    Map<String, Turns> bounds = new HashMap<>(turns);
    Set<String> anything = new HashSet<>(restless);
    Map<String, Query> relaxed = new HashMap<>();
    QueryBook next = rest;
    for (String id : changed) {
      boolean known = stored.remove(id) != null;
      bounds.remove(id);
      anything.remove(id);
      next = known ? next.without(id) : next;
      Query query = added.get(id);
      if (query != null && Relaxation.concerns(query.root())) {
        stored.put(id, StoredQuery.of(query, language.features()));
        bounds.put(id, Turns.of(query.root()));
        Optional<Node> left = Relaxation.of(query.root());
        if (left.isPresent() && language.parse(left.get().toString()) instanceof Query read) {
          relaxed.put(id, read);
        } else {
          anything.add(id);
        }
      }
    }
    return new StoryQueries(language, stored, bounds, next.withAll(relaxed), anything);
  }

  /** Those that the article meets or may meet, whatever its story becomes. */
  List<String> hoped(ArticleDocument document) {
    List<String> hoped = new ArrayList<>(restless);
    for (MatchReport.Match match : rest.match(document).matches()) {
      hoped.add(match.queryId());
    }
    hoped.sort(null);
    return hoped;
  }

  /**
   * An article that meets a query at some point of its story's growth.
   *
   * @param article as it reads there
   * @param why what makes it meet the query
   */
  record Grown(EnrichedArticle article, List<Why> why) {}

  /** The last point at which an article meets a query; empty where none, or the query fails. */
  Optional<Grown> meets(String id, Readings readings, Growth growth) {
    StoredQuery query = whole.get(id);
    if (query == null) {
      return Optional.empty();
    }
    try {
      for (StoryValues values : turns.get(id).passed(readings.own(), growth)) {
        ArticleDocument document = readings.document(values);
        if (query.matches(document)) {
          return Optional.of(new Grown(readings.article(values), query.evidence(document)));
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("subscription {} failed when a story grew: {}", id, e.toString());
    }
    return Optional.empty();
  }
}
