package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.Findings;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Mode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Matches an article again that names somebody by an alias learnt afterwards, for those whose query
 * it did not meet before. The record's time is when the alias came to count.
 */
final class RenamedProcessor implements Processor<String, EnrichedArticle, String, Emission> {
  /** Between the id of a version and that of an assertion, in the id of what follows from both. */
  static final String BY_ALIAS = "@alias:";

  private final Supplier<Book> books;
  private final InstantSource clock;
  private ProcessorContext<String, Emission> context;
  private SummaryWriter summaries;
  private KeyValueStore<String, SeenArticle> seen;

  private RenamedProcessor(Supplier<Book> books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /** Makes one for each task; its store is that of {@link MatchProcessor}. */
  static ProcessorSupplier<String, EnrichedArticle, String, Emission> supplier(
      Supplier<Book> books, InstantSource clock) {
    return () -> new RenamedProcessor(books, clock);
  }

  @Override
  public void init(ProcessorContext<String, Emission> context) {
    this.context = context;
    summaries = new SummaryWriter(new Emitter(context), clock);
    seen = context.getStateStore(MatchProcessor.SEEN);
  }

  @Override
  public void process(Record<String, EnrichedArticle> record) {
    EnrichedArticle renamed = record.value();
    Article article = renamed.article();
    SeenArticle former = seen.get(article.id());
    if (former != null && former.version() > article.version()) {
      return; // The newer version was enriched since, with the alias.
    }
    boolean matched = former != null && former.version() == article.version();
    Book book = books.get();
    Findings late =
        book.match(renamed)
            .late(
                matched ? former.met() : List.of(),
                renamed,
                Instant.ofEpochMilli(record.timestamp()));
    if (late.met().isEmpty()) {
      return;
    }
    String assertion = BY_ALIAS + header(record, EventHeaders.SUBJECT);
    summaries.write(article, book, late, Mode.LIVE, assertion);
    boolean firstPoll = record.headers().lastHeader(EventHeaders.FIRST_POLL) != null;
    MatchedArticle told = MatchedArticle.of(renamed, Mode.LIVE, firstPoll);
    String alias = header(record, EventHeaders.ALIAS);
    for (Findings.Met one : late.met()) {
      context.forward(
          Emission.toDecide(Match.late(one.subscription(), book.offset(), told, one.why(), alias)));
    }
    if (matched) {
      List<String> ids = late.met().stream().map(one -> one.subscription().id()).toList();
      seen.put(article.id(), former.and(ids));
    }
  }

  private static String header(Record<?, ?> record, String name) {
    return Optional.ofNullable(record.headers().lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, StandardCharsets.UTF_8))
        .orElse("");
  }
}
