package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Edit;
import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.alerting.decide.Notice;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.Findings;
import io.wirewatch.alerting.match.StoryWatch;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.query.book.SlowLog;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.Events;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds each article version once against one version of the book, and says what came of it, also
 * when nothing matched.
 */
final class MatchProcessor implements Processor<String, EnrichedArticle, String, Emission> {
  static final String SEEN = "articles-seen";
  static final String SEEN_BY_TIME = "articles-seen-by-time";

  /** As long as the articles themselves: a replay of anything older finds nothing to replay. */
  static final Duration SEEN_FOR = Topics.ARTICLES_ENRICHED.retention();

  private static final Logger LOG = LoggerFactory.getLogger(MatchProcessor.class);
  private static final Duration TIDY = Duration.ofMinutes(1);

  /** Far above what a query within its bounds costs, also on a busy machine. */
  private static final Duration SLOW = Duration.ofMillis(10);

  private static final int SLOWEST = 10;

  /** One slow run may be the machine's; a costly query is slow on article after article. */
  private static final int SLOW_RUNS = 3;

  private static final int TIDIED_AT_ONCE = 1_000;

  private final Supplier<Book> books;
  private final InstantSource clock;
  private final Meters meters;
  private final FailPoints failPoints;
  private final Duration seenFor;
  private ProcessorContext<String, Emission> context;
  private Emitter emitter;
  private SummaryWriter summaries;
  private KeyValueStore<String, SeenArticle> seen;
  private KeyValueStore<String, String> seenByTime;
  private SlowLog slow = slowLog();

  private MatchProcessor(
      Supplier<Book> books,
      InstantSource clock,
      Meters meters,
      FailPoints failPoints,
      Duration seenFor) {
    this.books = books;
    this.clock = clock;
    this.meters = meters;
    this.failPoints = failPoints;
    this.seenFor = seenFor;
  }

  /** Makes one for each task, with its stores. */
  static ProcessorSupplier<String, EnrichedArticle, String, Emission> supplier(
      Supplier<Book> books,
      InstantSource clock,
      Meters meters,
      FailPoints failPoints,
      Duration seenFor) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, EnrichedArticle, String, Emission> get() {
        return new MatchProcessor(books, clock, meters, failPoints, seenFor);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SEEN),
                Serdes.String(),
                JsonSerde.of(SeenArticle.class)),
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SEEN_BY_TIME), Serdes.String(), Serdes.String()));
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, Emission> context) {
    this.context = context;
    emitter = new Emitter(context);
    summaries = new SummaryWriter(emitter, clock);
    seen = context.getStateStore(SEEN);
    seenByTime = context.getStateStore(SEEN_BY_TIME);
    context.schedule(TIDY, PunctuationType.WALL_CLOCK_TIME, now -> tidy());
  }

  @Override
  public void process(Record<String, EnrichedArticle> record) {
    EnrichedArticle enriched = record.value();
    Article article = enriched.article();
    Mode mode = Events.mode(record.headers());
    SeenArticle former = former(article);
    if (former != null && former.version() >= article.version()) {
      seenBefore(article, mode);
      return;
    }
    Book book = books.get();
    long began = System.nanoTime();
    ArticleDocument document = ArticleDocument.of(enriched);
    Findings findings = book.match(document, slow);
    meters.time(Metric.MATCH_TIME, Duration.ofNanos(System.nanoTime() - began));
    boolean firstPoll = record.headers().lastHeader(EventHeaders.FIRST_POLL) != null;
    Map<String, Match> matches = Map.of();
    if (concernsAnybody(article, findings, former)) {
      MatchedArticle matched = MatchedArticle.of(enriched, mode, firstPoll);
      matches = matches(matched, findings, former, book);
      Notice.of(matched, matches.keySet(), book.offset()).ifPresent(told -> forward(told, book));
    }
    summaries.write(article, book, findings, mode, "");
    matches.values().forEach(match -> forward(match, record.headers()));
    StoryWatch.of(enriched, document, mode, firstPoll, findings, book).ifPresent(this::forward);
    failPoints.reached(AlertingFailPoints.MATCH_BEFORE_COMMIT);
    remember(article, matches.keySet());
    meters.record(Metric.CANDIDATES, findings.candidates());
  }

  /** Most articles meet nothing and take nothing back. */
  private static boolean concernsAnybody(Article article, Findings findings, SeenArticle former) {
    return !findings.met().isEmpty()
        || former != null && !former.met().isEmpty()
        || Edit.of(article) != Edit.NONE;
  }

  /** Of this version, and of a former one that this one does not meet. */
  private static Map<String, Match> matches(
      MatchedArticle matched, Findings findings, SeenArticle former, Book book) {
    Map<String, Match> matches = new LinkedHashMap<>();
    for (Findings.Met met : findings.met()) {
      Subscription one = met.subscription();
      matches.put(one.id(), new Match(one, book.offset(), matched, true, met.why()));
    }
    if (former != null) {
      former.met().stream()
          .filter(id -> !matches.containsKey(id))
          .flatMap(id -> book.subscription(id).stream())
          .forEach(
              one ->
                  matches.put(one.id(), new Match(one, book.offset(), matched, false, List.of())));
    }
    return matches;
  }

  private SeenArticle former(Article article) {
    SeenArticle known = seen.get(article.id());
    boolean fresh = known != null && known.observedAt().plus(seenFor).isAfter(clock.instant());
    return fresh ? known : null;
  }

  private void forward(StoryWatch.News news) {
    context.forward(Emission.toWatch(news));
  }

  /** Only its owner knows whether a subscriber was told of the story; so little is taken back. */
  private void forward(Notice notice, Book book) {
    long at = notice.article().observedAt().toEpochMilli();
    for (String subscriber : book.subscribers()) {
      Incoming incoming = Incoming.of(subscriber, notice);
      context.forward(new Record<>(subscriber, new Emission.ToDecide(incoming), at));
    }
  }

  private void forward(Match match, Headers from) {
    Headers headers = new RecordHeaders();
    Events.writtenAt(from).map(Events::writtenAt).ifPresent(headers::add);
    context.forward(Emission.toDecide(match).withHeaders(headers));
  }

  private void remember(Article article, Set<String> met) {
    Instant at = article.fetchedAt();
    SeenArticle former = seen.get(article.id());
    if (former != null) {
      seenByTime.delete(TimeKey.of(former.observedAt(), article.id()));
    }
    seen.put(article.id(), new SeenArticle(article.version(), at, new ArrayList<>(met)));
    seenByTime.put(TimeKey.of(at, article.id()), article.id());
  }

  /** A replayed dead letter, or an article that enrichment wrote again. */
  private void seenBefore(Article article, Mode mode) {
    Disposition disposition =
        new Disposition(
            Subject.ARTICLE,
            article.versionId(),
            article.id(),
            article.version(),
            article.sourceId(),
            null,
            null,
            Stage.MATCH,
            Outcome.NOTED,
            Reason.SEEN_BEFORE,
            null,
            null,
            mode,
            clock.instant());
    emitter.emit(
        Topics.DISPOSITIONS,
        article.id(),
        disposition,
        "match:"
            + article.versionId()
            + ":seen:"
            + context.recordMetadata().map(m -> m.partition() + "-" + m.offset()).orElse(""),
        article.versionId(),
        article.fetchedAt(),
        mode,
        Map.of());
  }

  private static SlowLog slowLog() {
    return new SlowLog(System::nanoTime, SLOW.toNanos(), SLOWEST);
  }

  private void nameSlowQueries() {
    for (SlowLog.Entry entry : slow.entries()) {
      if (entry.runs() < SLOW_RUNS) {
        continue;
      }
      LOG.warn(
          "the query of {} took long {} times within a minute, at worst {} ms on article {}",
          entry.queryId(),
          entry.runs(),
          Duration.ofNanos(entry.worstNanos()).toMillis(),
          entry.worstArticleId());
    }
    slow = slowLog();
  }

  private void tidy() {
    nameSlowQueries();
    List<KeyValue<String, String>> old = new ArrayList<>();
    String bound = TimeKey.bound(clock.instant().minus(seenFor));
    try (KeyValueIterator<String, String> all = seenByTime.range(null, bound)) {
      while (all.hasNext() && old.size() < TIDIED_AT_ONCE) {
        old.add(all.next());
      }
    }
    for (KeyValue<String, String> one : old) {
      seenByTime.delete(one.key);
      seen.delete(one.value);
    }
  }
}
