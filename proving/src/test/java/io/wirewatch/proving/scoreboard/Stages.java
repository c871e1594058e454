package io.wirewatch.proving.scoreboard;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.alerting.decide.Rehearsal;
import io.wirewatch.alerting.decide.Verdict;
import io.wirewatch.alerting.deliver.DeliveryPlan;
import io.wirewatch.alerting.deliver.Endpoints;
import io.wirewatch.alerting.deliver.LogChannel;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.enrich.step.EnrichPipeline;
import io.wirewatch.enrich.step.Enricher;
import io.wirewatch.enrich.story.HeapMemory;
import io.wirewatch.enrich.story.StoryAssigner;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.page.PageReader;
import io.wirewatch.proving.harness.Checkout;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.query.lucene.LuceneDocuments;
import io.wirewatch.query.lucene.LuceneQueries;
import io.wirewatch.query.text.NewsAnalyzer;
import io.wirewatch.standalone.services.QueryLanguages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;

/**
 * Prints, as a table, how many articles of 500 words each stage takes in a CPU-second of one
 * thread, beside a peer where there is one, and how the cost grows with subscriptions and articles.
 *
 * <p>Run with {@code -Xbatch}. Arguments: articles to measure on (100), subscriptions (10000).
 */
public final class Stages {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final String NONE = "";

  /** In the order of the pipeline, which a record does not tell. */
  private static final List<String> STEPS =
      List.of("language", "entities", "known-aliases", "places", "aliases", "topics", "claims");

  private final List<Article> articles;
  private final MadeNews news;
  private final int subscriptions;
  private final QueryLanguage language = QueryLanguages.ours();

  private Stages(int count, int subscriptions) throws IOException {
    news = new MadeNews(Checkout.root().resolve("seeds/newsroom"), 5, START);
    articles = news.next(count);
    this.subscriptions = subscriptions;
  }

  public static void main(String[] arguments) throws Exception {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    int subscriptions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    say("| stage | articles a CPU-second | peer | articles a CPU-second |%n|---|---|---|---|%n");
    new Stages(articles, subscriptions).run();
  }

  private void run() throws IOException {
    feeds();
    pages();
    List<EnrichedArticle> enriched = tagging();
    List<EnrichedArticle> told = stories(enriched);
    matching(told);
    deciding(told);
  }

  private void feeds() {
    List<byte[]> feeds = new ArrayList<>();
    for (int i = 0; i + 20 <= articles.size(); i += 20) {
      feeds.add(MadeNews.feed(articles.subList(i, i + 20)));
    }
    FeedReader reader = new FeedReader();
    double ours = Cpu.rate(feeds, feed -> reader.read(feed, Map.of(), "https://news.example/feed"));
    double rome =
        Cpu.rate(
            feeds,
            feed -> {
              try {
                new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    row("feed reading (20 items with text)", ours * 20, "Rome", rome * 20);
  }

  private void pages() {
    List<String> pages = articles.stream().map(MadeNews::page).toList();
    PageReader reader = new PageReader();
    String url = "https://news.example/1";
    double ours =
        Cpu.rate(pages, page -> reader.read(page.getBytes(StandardCharsets.UTF_8), Map.of(), url));
    double peer = Cpu.rate(pages, page -> new Readability4J(url, page).parse());
    row("extraction", ours, "readability4j", peer);
  }

  /** Each step by the clock that the pipeline itself keeps, set to this thread's CPU time. */
  private List<EnrichedArticle> tagging() {
    StepClock clock = new StepClock();
    Enricher enricher = new EnrichPipeline(clock).enricher();
    List<EnrichedArticle> enriched = new ArrayList<>();
    articles.forEach(article -> enriched.add(enricher.enrich(article, null)));
    if (!enriched.get(0).provenance().millis().keySet().equals(Set.copyOf(STEPS))) {
      throw new IllegalStateException("the pipeline has other steps: " + enriched.get(0));
    }
    clock.measure(STEPS.size());
    double all = Cpu.rate(articles, article -> enricher.enrich(article, null));
    row("tagging, all steps", all, NONE, 0);
    PlainNameFinder plain = new PlainNameFinder(enriched);
    double peer = Cpu.rate(articles, plain);
    for (int i = 0; i < STEPS.size(); i++) {
      boolean names = STEPS.get(i).equals("entities");
      row(
          "– " + STEPS.get(i),
          1e9 / clock.nanosOf(i),
          names ? "OpenNLP, three models of its own features" : NONE,
          names && plain.found() >= 0 ? peer : 0);
    }
    return enriched;
  }

  private List<EnrichedArticle> stories(List<EnrichedArticle> enriched) {
    List<EnrichedArticle> told = new ArrayList<>();
    StoryAssigner assigner = new StoryAssigner(new HeapMemory(), StoryAssigner.WINDOW);
    int window = 0;
    long before = Cpu.nanos();
    for (EnrichedArticle article : enriched) {
      told.add(assigner.assign(article).article());
    }
    long spent = Cpu.nanos() - before;
    row("story, empty window", enriched.size() * 1e9 / spent, NONE, 0);
    for (int wanted : List.of(1_000, 10_000)) {
      List<EnrichedArticle> more = again(enriched, wanted - window, window);
      more.forEach(assigner::assign);
      window = wanted;
      List<EnrichedArticle> measured = again(enriched, enriched.size(), 1_000_000 + window);
      before = Cpu.nanos();
      measured.forEach(assigner::assign);
      spent = Cpu.nanos() - before;
      row("story, " + wanted + " in the window", measured.size() * 1e9 / spent, NONE, 0);
    }
    return told;
  }

  /** The same findings under new ids and texts: tagging as many anew would take the day. */
  private List<EnrichedArticle> again(List<EnrichedArticle> enriched, int count, int from) {
    List<EnrichedArticle> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EnrichedArticle one = enriched.get((from + i) % enriched.size());
      Article text = news.next();
      made.add(
          new EnrichedArticle(
              text,
              one.source(),
              one.language(),
              List.of(),
              one.places(),
              one.countries(),
              one.topics(),
              one.severity(),
              one.facts(),
              List.of(),
              List.of(),
              null,
              one.provenance()));
    }
    return made;
  }

  private Book book(int size) {
    Desks desks = new Desks(news, List.of(new Target(null, null, true)));
    Map<String, Subscription> all = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Subscription one = desks.subscription(i);
      all.put(one.id(), one);
    }
    return Book.empty(language).changed(all, size);
  }

  private void matching(List<EnrichedArticle> told) throws IOException {
    for (int size : List.of(subscriptions / 10, subscriptions, subscriptions * 10)) {
      Book book = book(size);
      double ours = Cpu.rate(told, book::match);
      double peer = size == subscriptions ? monitor(book, told) : 0;
      row(
          String.format(Locale.ROOT, "matching, %,d subscriptions", size),
          ours,
          peer > 0 ? "lucene-monitor, Multipass" : NONE,
          peer);
    }
  }

  private double monitor(Book book, List<EnrichedArticle> told) throws IOException {
    LuceneQueries translate = new LuceneQueries(language.features());
    List<MonitorQuery> queries = new ArrayList<>();
    book.subscriptions()
        .forEach(
            (id, one) ->
                queries.add(
                    new MonitorQuery(
                        id, translate.of(language.parse(one.query()).orThrow().root()))));
    try (Monitor monitor =
        new Monitor(
            NewsAnalyzer.INSTANCE,
            new MultipassTermFilteredPresearcher(2),
            new MonitorConfiguration())) {
      monitor.register(queries);
      List<Document> documents =
          told.stream().map(one -> LuceneDocuments.of(ArticleDocument.of(one))).toList();
      return Cpu.rate(
          documents,
          document -> {
            try {
              monitor.match(document, QueryMatch.SIMPLE_MATCHER);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private void deciding(List<EnrichedArticle> told) {
    Book book = book(subscriptions);
    List<Match> matches = new ArrayList<>();
    for (EnrichedArticle article : told) {
      MatchedArticle matched = MatchedArticle.of(article, Mode.LIVE, false);
      book.match(article)
          .met()
          .forEach(
              met ->
                  matches.add(
                      new Match(met.subscription(), book.offset(), matched, true, met.why())));
    }
    List<Alert> alerts = new ArrayList<>();
    double decided =
        Cpu.rate(
            List.of(new Object()),
            one -> {
              Rehearsal rehearsal = new Rehearsal(book::subscription);
              alerts.clear();
              for (Match match : matches) {
                rehearsal.play(match, match.article().observedAt()).stream()
                    .filter(Verdict.Fire.class::isInstance)
                    .forEach(verdict -> alerts.add(((Verdict.Fire) verdict).alert()));
              }
            });
    String of =
        String.format(Locale.ROOT, "%,d matches, %,d alerts", matches.size(), alerts.size());
    row("deciding, matches (" + of + ")", decided * matches.size(), NONE, 0);
    Endpoints endpoints = new Endpoints(new HashMap<>(), null, new LogChannel(line -> {}));
    double planned =
        Cpu.rate(
            alerts,
            alert ->
                DeliveryPlan.of(
                    alert,
                    List.of(Endpoints.TERMINAL),
                    "",
                    new LogPosition("alerts", 0, 1),
                    endpoints,
                    START));
    row("delivery planning, alerts", planned, NONE, 0);
  }

  private static void row(String stage, double rate, String peer, double peerRate) {
    say(
        "| %s | %,.0f | %s | %s |%n",
        stage, rate, peer, peerRate > 0 ? String.format(Locale.ROOT, "%,.0f", peerRate) : NONE);
  }

  private static void say(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format, arguments);
  }
}
