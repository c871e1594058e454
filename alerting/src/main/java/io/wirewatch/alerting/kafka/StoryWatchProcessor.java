package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Match;
import io.wirewatch.alerting.decide.Verdict;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.Findings;
import io.wirewatch.alerting.match.StoryWatch;
import io.wirewatch.alerting.match.StoryWatch.News;
import io.wirewatch.alerting.match.StoryWatch.Outcome;
import io.wirewatch.alerting.match.StoryWatch.Rematch;
import io.wirewatch.alerting.match.Watched;
import io.wirewatch.runtime.metrics.Meters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Matches older articles again when their story grows ({@link StoryWatch}), and says what came of
 * it as matching does: a summary that lists the new matches, and each match to its decision.
 */
final class StoryWatchProcessor implements Processor<String, News, String, Emission> {
  /** A partition may lag behind the others by a day before anything is forgotten too soon. */
  private static final Duration KEPT = Watched.LONGEST.plusDays(1);

  private static final Duration TIDY = Duration.ofMinutes(1);

  private final Supplier<Book> books;
  private final InstantSource clock;
  private final Meters meters;
  private ProcessorContext<String, Emission> context;
  private SummaryWriter summaries;
  private VerdictWriter verdicts;
  private StoreStoryMemory memory;

  private StoryWatchProcessor(Supplier<Book> books, InstantSource clock, Meters meters) {
    this.books = books;
    this.clock = clock;
    this.meters = meters;
  }

  /** Makes one for each task, with its stores. */
  static ProcessorSupplier<String, News, String, Emission> supplier(
      Supplier<Book> books, InstantSource clock, Meters meters) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, News, String, Emission> get() {
        return new StoryWatchProcessor(books, clock, meters);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return StoreStoryMemory.stores();
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, Emission> context) {
    this.context = context;
    Emitter emitter = new Emitter(context);
    summaries = new SummaryWriter(emitter, clock);
    verdicts = new VerdictWriter(emitter, clock, meters);
    memory = new StoreStoryMemory(context, StoreStoryMemory.MOST_KEPT);
    context.schedule(TIDY, PunctuationType.WALL_CLOCK_TIME, now -> tidy());
  }

  /** By the time of the news, not of the wall: after an outage old news is no older than it was. */
  private void tidy() {
    memory.forgetUntil(Instant.ofEpochMilli(context.currentStreamTimeMs()).minus(KEPT));
  }

  @Override
  public void process(Record<String, News> record) {
    News news = record.value();
    Book book = books.get();
    Outcome outcome = StoryWatch.take(news, book, memory);
    Map<String, List<Rematch>> byArticle = new LinkedHashMap<>();
    for (Rematch rematch : outcome.met()) {
      String version = rematch.article().article().versionId();
      byArticle.computeIfAbsent(version, id -> new ArrayList<>()).add(rematch);
    }
    byArticle.values().forEach(met -> tell(met, book, news));
    outcome.lapsed().forEach(lapse -> forward(Match.lapsed(lapse, book.offset())));
    outcome.onward().forEach(this::forward);
  }

  private void tell(List<Rematch> rematches, Book book, News news) {
    Rematch first = rematches.get(0);
    List<Findings.Met> met = rematches.stream().map(Rematch::met).toList();
    summaries.write(
        first.article().article(),
        book,
        new Findings(met, List.of(), met.size()),
        first.watched().mode(),
        "@" + news.cause());
    for (Rematch one : rematches) {
      Match match = Match.again(one, book.offset());
      if (one.watched().superseded()) {
        verdicts.write(Verdict.Hold.superseded(match));
      } else {
        forward(match);
      }
    }
  }

  private void forward(Match match) {
    context.forward(Emission.toDecide(match));
  }

  private void forward(News news) {
    context.forward(Emission.toWatch(news));
  }
}
