package io.wirewatch.query.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.article.Article;
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
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the stored-query index equal to Lucene, query by query and article by article. */
class DifferentialTest {
  private static final long SEED = 20251122;

  /** Queries that each article is searched by alone: building a search costs most of a search. */
  private static final int ALONE = 200;

  /** Articles that lucene-monitor is given together. */
  private static final int BATCH = 25;

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
    SyntheticQueries asked =
        new SyntheticQueries(lexicon, news, SyntheticQueries.Words.COMMON, SEED + 2);
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
      List<Set<String>> bySearch = bySearch(translated, news);
      List<Set<String>> byMonitor = byMonitor(monitor, news);
      for (int i = 0; i < articles; i++) {
        EnrichedArticle article = news.get(i);
        ArticleDocument document = ArticleDocument.of(article);
        MatchReport report = book.match(document);
        assertThat(report.errors()).isEmpty();
        Set<String> ours = new TreeSet<>();
        report.matches().forEach(match -> ours.add(match.queryId()));
        report.matches().forEach(match -> assertProven(match, article.article()));
        Document lucene = LuceneDocuments.of(document);
        assertSame(ours, byMonitor.get(i), translated, article, "monitor");
        assertSame(ours, bySearch.get(i), translated, article, "search");
        assertSameAlone(ours, lucene, sample(translated, i), article);
        ours.forEach(id -> matches.merge(forms.get(Integer.parseInt(id)), 1, Integer::sum));
      }
    }
    System.out.println(queries + " queries, " + articles + " articles, matches " + matches);
    for (SyntheticQueries.Form form : SyntheticQueries.Form.values()) {
      assertThat(matches.getOrDefault(form, 0)).as(form.name()).isGreaterThan(leastMatchesPerForm);
    }
  }

  /** What is shown of a match stands where it is said to stand. */
  private static void assertProven(MatchReport.Match match, Article article) {
    assertThat(match.why()).as(match.queryId()).isNotEmpty();
    for (Why why : match.why()) {
      if (why.start() != null
          && !article.text(why.field()).substring(why.start(), why.end()).equals(why.text())) {
        assertThat(why).as("evidence of query %s", match.queryId()).isNull();
      }
    }
  }

  private static Monitor monitor() throws IOException {
    return new Monitor(
        NewsAnalyzer.INSTANCE, new MultipassTermFilteredPresearcher(2), new MonitorConfiguration());
  }

  /**
   * In batches: it makes every fuzzy query and pattern anew for each batch, which takes seconds.
   */
  private static List<Set<String>> byMonitor(Monitor monitor, List<EnrichedArticle> news)
      throws IOException {
    List<Set<String>> found = new ArrayList<>();
    for (int from = 0; from < news.size(); from += BATCH) {
      Document[] batch =
          news.subList(from, Math.min(news.size(), from + BATCH)).stream()
              .map(article -> LuceneDocuments.of(ArticleDocument.of(article)))
              .toArray(Document[]::new);
      MultiMatchingQueries<QueryMatch> matching = monitor.match(batch, QueryMatch.SIMPLE_MATCHER);
      for (int i = 0; i < batch.length; i++) {
        found.add(
            matching.getMatches(i).stream()
                .map(QueryMatch::getQueryId)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return found;
  }

  /** For each article the queries that a plain search of an index of all articles finds it by. */
  private static List<Set<String>> bySearch(List<MonitorQuery> queries, List<EnrichedArticle> news)
      throws IOException {
    List<Set<String>> found = new ArrayList<>();
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config =
          new IndexWriterConfig(NewsAnalyzer.INSTANCE).setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (EnrichedArticle article : news) {
          writer.addDocument(LuceneDocuments.of(ArticleDocument.of(article)));
          found.add(new TreeSet<>());
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        for (MonitorQuery query : queries) {
          for (ScoreDoc hit : searcher.search(query.getQuery(), news.size()).scoreDocs) {
            found.get(hit.doc).add(query.getId());
          }
        }
      }
    }
    return found;
  }

  /** Some of the queries against an index that holds this one article and no other. */
  private static void assertSameAlone(
      Set<String> ours, Document document, List<MonitorQuery> queries, EnrichedArticle article)
      throws IOException {
    MemoryIndex index = MemoryIndex.fromDocument(document, NewsAnalyzer.INSTANCE);
    IndexSearcher searcher = index.createSearcher();
    searcher.setQueryCache(null);
    for (MonitorQuery query : queries) {
      assertThat(searcher.count(query.getQuery()) > 0)
          .as("%s alone by %s", article.article().id(), query.getQuery())
          .isEqualTo(ours.contains(query.getId()));
    }
  }

  /** Other queries for each article; all of them over all articles together. */
  private static List<MonitorQuery> sample(List<MonitorQuery> queries, int article) {
    int start = article * ALONE % Math.max(1, queries.size() - ALONE);
    return queries.subList(start, start + ALONE);
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
