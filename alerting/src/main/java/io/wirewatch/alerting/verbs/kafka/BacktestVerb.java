package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.alerting.decide.StoryMerge;
import io.wirewatch.alerting.kafka.LogScan;
import io.wirewatch.alerting.ledger.Backtest;
import io.wirewatch.alerting.ledger.Backtest.Played;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.story.StoryChangeKind;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The verb {@code backtest}: plays a book over the enriched articles and the merges of stories in
 * the log, in the order in which they were fetched. Nothing is written and nobody is told.
 */
public final class BacktestVerb {
  /** Articles may lie this far out of order: partitions are read side by side, not in step. */
  private static final int LOOK_AHEAD = 20_000;

  private static final JsonSerde<EnrichedArticle> ARTICLES = JsonSerde.of(EnrichedArticle.class);
  private static final JsonSerde<StoryChange> CHANGES = JsonSerde.of(StoryChange.class);

  private final ClientProperties clients;

  /** A record and when its turn comes. */
  private record Turn(long at, ConsumerRecord<byte[], byte[]> record) {}

  public BacktestVerb(ClientProperties clients) {
    this.clients = clients;
  }

  /**
   * Plays a book.
   *
   * @param from articles fetched from then on; null for all
   * @param until articles fetched before; null for all
   * @param each takes what each article would have given
   */
  public void answer(Book book, Instant from, Instant until, Consumer<Played> each) {
    Backtest backtest = new Backtest(book);
    PriorityQueue<Turn> ahead =
        new PriorityQueue<>(
            Comparator.comparingLong(Turn::at)
                .thenComparing(turn -> turn.record().partition())
                .thenComparing(turn -> turn.record().offset()));
    Map<Integer, Long> reached = new HashMap<>();
    Instant begin = from == null ? Instant.EPOCH : from;
    try (LogScan scan = new LogScan(clients)) {
      // Few, and all at hand before: each has its turn at its time.
      scan.since(
          Topics.ARTICLES_RENAMED, begin, record -> add(record.timestamp(), record, until, ahead));
      scan.since(
          Topics.STORY_CHANGES,
          begin,
          record -> merge(record).isEmpty() || add(record.timestamp(), record, until, ahead));
      int most = LOOK_AHEAD + ahead.size();
      scan.since(
          Topics.ARTICLES_ENRICHED,
          begin,
          record -> {
            // Versions stay in their order, whatever the clocks of two fetchers said.
            long at = reached.merge(record.partition(), record.timestamp(), Math::max);
            if (add(at, record, until, ahead) && ahead.size() > most) {
              play(backtest, ahead.poll().record(), each);
            }
            return true;
          });
    }
    while (!ahead.isEmpty()) {
      play(backtest, ahead.poll().record(), each);
    }
  }

  /** Always true: the reading goes on. */
  private static boolean add(
      long at, ConsumerRecord<byte[], byte[]> record, Instant until, PriorityQueue<Turn> ahead) {
    return until != null && record.timestamp() >= until.toEpochMilli()
        || ahead.add(new Turn(at, record));
  }

  private static void play(
      Backtest backtest, ConsumerRecord<byte[], byte[]> record, Consumer<Played> each) {
    if (record.topic().equals(Topics.STORY_CHANGES.name())) {
      merge(record)
          .ifPresent(
              change ->
                  each.accept(
                      backtest.playMerge(
                          new StoryMerge(change.from(), change.to(), change.at()),
                          change.cause())));
      return;
    }
    if (ARTICLES.decode(record.value()) instanceof Decoded.Value<EnrichedArticle> good) {
      boolean firstPoll = record.headers().lastHeader(EventHeaders.FIRST_POLL) != null;
      String alias = LogScan.header(record, EventHeaders.ALIAS);
      each.accept(
          alias.isEmpty()
              ? backtest.play(good.value(), firstPoll)
              : backtest.playRenamed(
                  good.value(), firstPoll, alias, Instant.ofEpochMilli(record.timestamp())));
    }
  }

  /** The end of a story in another one; empty where a record is another change. */
  private static Optional<StoryChange> merge(ConsumerRecord<byte[], byte[]> record) {
    return CHANGES.decode(record.value()) instanceof Decoded.Value<StoryChange> good
            && good.value().change() == StoryChangeKind.MERGED
            && good.value().story().equals(good.value().from())
        ? Optional.of(good.value())
        : Optional.empty();
  }
}
