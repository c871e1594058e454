package io.wirewatch.query.bench;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.query.book.Frequencies;
import io.wirewatch.query.book.MatchReport;
import io.wirewatch.query.book.QueryBook;
import io.wirewatch.query.book.SlowLog;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;

/**
 * Measures the query book beside lucene-monitor's best presearcher, on the same queries and
 * articles, by the thread's CPU time.
 *
 * <p>Run with {@code -Xbatch}: a busy machine else leaves half of the code uncompiled while it is
 * measured. Ours includes making the document from the enriched article, matching, evidence and the
 * slow log; theirs gets its Lucene document ready made and gives ids only.
 */
public final class MatchBenchmark {
  private static final long SEED = 7;
  private static final int ROUNDS = 5;

  /** Of a book ten times as large a few articles say as much. */
  private static final int ARTICLES_TIMES_QUERIES = 30_000_000;

  /** Articles that lucene-monitor is given in a round: it takes seconds for each of this mix. */
  private static final int THEIRS = 5;

  private final Lexicon lexicon = new Lexicon(SEED);
  private final Features features = lexicon.features();
  private final QueryLanguage language = new QueryLanguage(Set.copyOf(Lexicon.TOPICS), features);
  private final List<EnrichedArticle> news = new SyntheticNews(lexicon, SEED + 1).articles(300);
  private final Frequencies learnt =
      Frequencies.of(
          new SyntheticNews(lexicon, SEED + 2)
              .articles(1_000).stream().map(ArticleDocument::of).toList());

  private final SyntheticQueries.Words words;

  private MatchBenchmark(SyntheticQueries.Words words) {
    this.words = words;
  }

  /**
   * Arguments: {@code telling} or {@code common} words, then numbers of queries; one with an m
   * after it is also run through lucene-monitor.
   */
  public static void main(String[] args) throws IOException {
    say("calibration: %.0f million xorshift steps a CPU-second", Calibration.run());
    SyntheticQueries.Words words = SyntheticQueries.Words.valueOf(args[0].toUpperCase(Locale.ROOT));
    MatchBenchmark benchmark = new MatchBenchmark(words);
    for (String arg : List.of(args).subList(1, args.length)) {
      int queries = Integer.parseInt(arg.replace("m", ""));
      double ours = benchmark.ours(queries);
      if (arg.endsWith("m")) {
        say("  ratio: %.1f", ours / benchmark.theirs(queries));
      }
    }
    say("calibration: %.0f million xorshift steps a CPU-second", Calibration.run());
  }

  private SyntheticQueries queries() {
    return new SyntheticQueries(lexicon, news.subList(0, 100), words, SEED + 3);
  }

  private double ours(int count) {
    say("query book, %,d queries", count);
    register(Math.min(count, 20_000));
    long empty = usedHeap();
    long before = CpuTime.nanos();
    QueryBook book = register(count);
    double seconds = (CpuTime.nanos() - before) / 1e9;
    double generating = generating(count);
    say(
        "  registered %,.0f a CPU-second (parsing, compiling, filing)",
        count / (seconds - generating));
    long heap = usedHeap();
    say("  heap %,.0f B a query, %,d MB in all", (double) (heap - empty) / count, heap >> 20);
    update(book);
    SlowLog slowLog = new SlowLog(System::nanoTime, 1_000_000, 100);
    long[] totals = new long[2];
    double rate =
        rate(
            news.subList(0, Math.min(news.size(), Math.max(60, ARTICLES_TIMES_QUERIES / count))),
            article -> {
              MatchReport report = book.match(ArticleDocument.of(article), slowLog);
              totals[0] += report.candidates();
              totals[1]++;
              return report.matches().size();
            });
    say("  candidates an article %.0f", (double) totals[0] / totals[1]);
    return rate;
  }

  private QueryBook register(int count) {
    SyntheticQueries asked = queries();
    QueryBook.Edit edit = QueryBook.empty(features, learnt).edit();
    for (int i = 0; i < count; i++) {
      Query query = language.parse(asked.query(i).text()).orThrow();
      edit.put(Integer.toString(i), query);
    }
    return edit.done();
  }

  /** What inventing the queries alone costs: it is no part of registering them. */
  private double generating(int count) {
    SyntheticQueries asked = queries();
    long before = CpuTime.nanos();
    int length = 0;
    for (int i = 0; i < count; i++) {
      length += asked.query(i).text().length();
    }
    double seconds = (CpuTime.nanos() - before) / 1e9;
    return length > 0 ? seconds : 0;
  }

  private void update(QueryBook book) {
    SyntheticQueries asked = new SyntheticQueries(lexicon, news.subList(0, 100), words, SEED + 4);
    int updates = 2_000;
    long[] nanos = new long[updates];
    for (int i = 0; i < updates; i++) {
      Query query = language.parse(asked.query(i).text()).orThrow();
      long before = CpuTime.nanos();
      QueryBook changed = book.with(Integer.toString(i % book.size()), query);
      nanos[i] = CpuTime.nanos() - before;
      if (changed.size() != book.size()) {
        throw new IllegalStateException("a replaced query does not change the number");
      }
    }
    Arrays.sort(nanos);
    say(
        "  one update: median %.3f ms, p99 %.3f ms CPU",
        nanos[updates / 2] / 1e6, nanos[updates * 99 / 100] / 1e6);
  }

  private double theirs(int count) throws IOException {
    say("lucene-monitor, MultipassTermFilteredPresearcher(2), %,d queries", count);
    long empty = usedHeap();
    try (Monitor monitor =
        new Monitor(
            NewsAnalyzer.INSTANCE,
            new MultipassTermFilteredPresearcher(2),
            new MonitorConfiguration())) {
      SyntheticQueries asked = queries();
      LuceneQueries translate = new LuceneQueries(features);
      List<MonitorQuery> batch = new ArrayList<>();
      long before = CpuTime.nanos();
      for (int i = 0; i < count; i++) {
        Query query = language.parse(asked.query(i).text()).orThrow();
        batch.add(new MonitorQuery(Integer.toString(i), translate.of(query.root())));
        if (batch.size() == 5_000 || i == count - 1) {
          monitor.register(batch);
          batch.clear();
        }
      }
      say("  registered %,.0f a CPU-second", count / ((CpuTime.nanos() - before) / 1e9));
      say("  heap %,.0f B a query", (double) (usedHeap() - empty) / count);
      List<Document> documents =
          news.subList(0, THEIRS).stream()
              .map(article -> LuceneDocuments.of(ArticleDocument.of(article)))
              .toList();
      return rate(
          documents,
          document -> {
            try {
              return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    }
  }

  /** Articles a CPU-second, the median of the rounds; the first round only warms up. */
  private static <T> double rate(List<T> articles, ToIntFunction<T> match) {
    double[] rates = new double[ROUNDS];
    List<Long> each = new ArrayList<>();
    long matches = 0;
    for (int round = -1; round < ROUNDS; round++) {
      long total = 0;
      for (T article : articles) {
        long before = CpuTime.nanos();
        matches += match.applyAsInt(article);
        long nanos = CpuTime.nanos() - before;
        total += nanos;
        if (round >= 0) {
          each.add(nanos);
        }
      }
      if (round >= 0) {
        rates[round] = articles.size() * 1e9 / total;
      }
    }
    Arrays.sort(rates);
    each.sort(null);
    say(
        "  %s articles a CPU-second (rounds %s to %s), p50 %.2f ms, p99 %.2f ms, matches"
            + " an article %.0f",
        figure(rates[ROUNDS / 2]),
        figure(rates[0]),
        figure(rates[ROUNDS - 1]),
        each.get(each.size() / 2) / 1e6,
        each.get(each.size() * 99 / 100) / 1e6,
        (double) matches / articles.size() / (ROUNDS + 1));
    return rates[ROUNDS / 2];
  }

  private static String figure(double rate) {
    return String.format(Locale.ROOT, rate < 10 ? "%.2f" : "%,.0f", rate);
  }

  private static long usedHeap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
