package io.wirewatch.query.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.query.lucene.LuceneDocuments;
import io.wirewatch.query.lucene.LuceneQueries;
import io.wirewatch.query.synthetic.Lexicon;
import io.wirewatch.query.synthetic.SyntheticNews;
import io.wirewatch.query.synthetic.SyntheticQueries;
import io.wirewatch.query.text.NewsAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the stored-query index equal to Lucene, query by query and article by article. */
class DifferentialTest {
  private static final long SEED = 20251122;

  @Test
  void findsWhatLuceneFinds() throws IOException {
    compare(4_000, 40, 10);
  }

  /** Long, because a bug once showed only among a hundred thousand queries. */
  @Test
  @Tag("long")
  void findsWhatLuceneFindsAmongAHundredThousandQueries() throws IOException {
    compare(100_000, 500, 1_000);
  }

  private static void compare(int queries, int articles, int leastMatchesPerForm)
      throws IOException {
    Lexicon lexicon = new Lexicon(SEED);
    Features features = lexicon.features();
    List<EnrichedArticle> news = new SyntheticNews(lexicon, SEED + 1).articles(articles);
    SyntheticQueries asked = new SyntheticQueries(lexicon, news, SEED + 2);
    QueryLanguage language = new QueryLanguage(Set.copyOf(Lexicon.TOPICS), features);
    LuceneQueries translate = new LuceneQueries(features);

    QueryBook.Edit edit = QueryBook.empty(features).edit();
    List<MonitorQuery> translated = new ArrayList<>();
    List<SyntheticQueries.Form> forms = new ArrayList<>();
    for (int i = 0; i < queries; i++) {
      SyntheticQueries.Asked one = asked.query(i);
      Query query = language.parse(one.text()).orThrow();
      edit.put(Integer.toString(i), query);
      translated.add(new MonitorQuery(Integer.toString(i), translate.of(query.root())));
      forms.add(one.form());
    }
    QueryBook book = edit.done();
    Map<SyntheticQueries.Form, Integer> matches = new EnumMap<>(SyntheticQueries.Form.class);
    try (Monitor monitor = monitor()) {
      monitor.register(translated);
      for (EnrichedArticle article : news) {
        ArticleDocument document = ArticleDocument.of(article);
        MatchReport report = book.match(document);
        assertThat(report.errors()).isEmpty();
        Set<String> ours = new TreeSet<>();
        report.matches().forEach(match -> ours.add(match.queryId()));
        Document lucene = LuceneDocuments.of(document);
        assertSame(ours, byMonitor(monitor, lucene), translated, article, "monitor");
        assertSame(ours, bySearch(translated, lucene), translated, article, "search");
        ours.forEach(id -> matches.merge(forms.get(Integer.parseInt(id)), 1, Integer::sum));
      }
    }
    System.out.println(queries + " queries, " + articles + " articles, matches " + matches);
    for (SyntheticQueries.Form form : SyntheticQueries.Form.values()) {
      assertThat(matches.getOrDefault(form, 0)).as(form.name()).isGreaterThan(leastMatchesPerForm);
    }
  }

  private static Monitor monitor() throws IOException {
    return new Monitor(
        NewsAnalyzer.INSTANCE, new MultipassTermFilteredPresearcher(2), new MonitorConfiguration());
  }

  private static Set<String> byMonitor(Monitor monitor, Document document) throws IOException {
    return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches().stream()
        .map(QueryMatch::getQueryId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every query against an index that holds this one document. */
  private static Set<String> bySearch(List<MonitorQuery> queries, Document document)
      throws IOException {
    MemoryIndex index = MemoryIndex.fromDocument(document, NewsAnalyzer.INSTANCE);
    IndexSearcher searcher = index.createSearcher();
    searcher.setQueryCache(null);
    Set<String> found = new TreeSet<>();
    for (MonitorQuery query : queries) {
      if (searcher.count(query.getQuery()) > 0) {
        found.add(query.getId());
      }
    }
    return found;
  }

  private static void assertSame(
      Set<String> ours,
      Set<String> theirs,
      List<MonitorQuery> queries,
      EnrichedArticle article,
      String oracle) {
    if (!ours.equals(theirs)) {
      Map<String, String> differing = new HashMap<>();
      for (MonitorQuery query : queries) {
        if (ours.contains(query.getId()) != theirs.contains(query.getId())) {
          differing.put(
              query.getId() + (ours.contains(query.getId()) ? " only ours" : " only " + oracle),
              query.getQuery().toString());
        }
      }
      assertThat(differing).as(article.article().id()).isEmpty();
    }
  }
}
