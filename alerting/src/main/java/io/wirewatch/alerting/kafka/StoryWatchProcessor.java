package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.MatchedArticle;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.Findings;
import io.wirewatch.alerting.match.StoryWatch;
import io.wirewatch.alerting.match.StoryWatch.News;
import io.wirewatch.alerting.match.StoryWatch.Rematch;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.runtime.kafka.JsonSerde;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Matches older articles again when their story grows ({@link StoryWatch}), and says what came of
 * it as matching does: a summary that lists the new matches, and each match to its decision.
 */
final class StoryWatchProcessor implements Processor<String, News, String, Emission> {
  static final String NEWEST = "stories-newest";
  static final String WATCHED = "articles-watched";
  static final String BY_TIME = "articles-watched-by-time";

  /** Longer than any sensible maxAge: what is older meets nothing any more. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final Duration TIDY = Duration.ofMinutes(1);

  private final Supplier<Book> books;
  private final InstantSource clock;
  private ProcessorContext<String, Emission> context;
  private SummaryWriter summaries;
  private StoreStoryMemory memory;

  private StoryWatchProcessor(Supplier<Book> books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /** Makes one for each task, with its stores. */
  static ProcessorSupplier<String, News, String, Emission> supplier(
      Supplier<Book> books, InstantSource clock) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, News, String, Emission> get() {
        return new StoryWatchProcessor(books, clock);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(NEWEST),
                Serdes.String(),
                JsonSerde.of(StoryWatch.Newest.class)),
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(WATCHED),
                Serdes.String(),
                JsonSerde.of(StoryWatch.Watched.class)),
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(BY_TIME), Serdes.String(), Serdes.String()));
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, Emission> context) {
    this.context = context;
    summaries = new SummaryWriter(new Emitter(context), clock);
    memory =
        new StoreStoryMemory(
            context.getStateStore(NEWEST),
            context.getStateStore(WATCHED),
            context.getStateStore(BY_TIME));
    context.schedule(
        TIDY,
        PunctuationType.WALL_CLOCK_TIME,
        now -> memory.forgetUntil(clock.instant().minus(KEPT)));
  }

  @Override
  public void process(Record<String, News> record) {
    News news = record.value();
    Book book = books.get();
    Map<String, List<Rematch>> byArticle = new LinkedHashMap<>();
    for (Rematch rematch : StoryWatch.take(news, book, memory)) {
      String version = rematch.article().article().versionId();
      byArticle.computeIfAbsent(version, id -> new ArrayList<>()).add(rematch);
    }
    for (List<Rematch> rematches : byArticle.values()) {
      EnrichedArticle grown = rematches.get(0).article();
      MatchedArticle article =
          MatchedArticle.of(grown, Mode.LIVE, rematches.get(0).watched().firstPoll());
      List<Findings.Met> met = rematches.stream().map(Rematch::met).toList();
      summaries.write(
          grown.article(),
          book,
          new Findings(met, List.of(), met.size()),
          Mode.LIVE,
          "@" + news.versionId());
      for (Findings.Met one : met) {
        forward(Match.again(one.subscription(), book.offset(), article, one.why()));
      }
    }
  }

  private void forward(Match match) {
    context.forward(
        new Record<>(
            match.subscription().subscriber(),
            new Emission.ToDecide(Incoming.of(match)),
            match.article().observedAt().toEpochMilli()));
  }
}
