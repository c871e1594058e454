package io.wirewatch.alerting.verbs.kafka;

import io.wirewatch.alerting.kafka.LogScan;
import io.wirewatch.alerting.ledger.Backtest;
import io.wirewatch.alerting.ledger.Backtest.Played;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The verb {@code backtest}: plays a book over the enriched articles in the log, in the order in
 * which they were fetched. Nothing is written and nobody is told.
 */
public final class BacktestVerb {
  /** Articles may lie this far out of order: partitions are read side by side, not in step. */
  private static final int LOOK_AHEAD = 20_000;

  private final ClientProperties clients;

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
    PriorityQueue<ConsumerRecord<byte[], byte[]>> ahead =
        new PriorityQueue<>(
            Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                .thenComparing(ConsumerRecord::partition)
                .thenComparing(ConsumerRecord::offset));
    JsonSerde<EnrichedArticle> serde = JsonSerde.of(EnrichedArticle.class);
    Instant begin = from == null ? Instant.EPOCH : from;
    try (LogScan scan = new LogScan(clients)) {
      // Few, and all at hand before: each has its turn when its alias came to count.
      scan.since(
          Topics.ARTICLES_RENAMED,
          begin,
          record -> {
            if (until == null || record.timestamp() < until.toEpochMilli()) {
              ahead.add(record);
            }
            return true;
          });
      int most = LOOK_AHEAD + ahead.size();
      scan.since(
          Topics.ARTICLES_ENRICHED,
          begin,
          record -> {
            if (until == null || record.timestamp() < until.toEpochMilli()) {
              ahead.add(record);
            }
            if (ahead.size() > most) {
              play(backtest, serde, ahead.poll(), each);
            }
            return true;
          });
    }
    while (!ahead.isEmpty()) {
      play(backtest, serde, ahead.poll(), each);
    }
  }

  private static void play(
      Backtest backtest,
      JsonSerde<EnrichedArticle> serde,
      ConsumerRecord<byte[], byte[]> record,
      Consumer<Played> each) {
    if (serde.decode(record.value()) instanceof Decoded.Value<EnrichedArticle> good) {
      boolean firstPoll = record.headers().lastHeader(EventHeaders.FIRST_POLL) != null;
      String alias = LogScan.header(record, EventHeaders.ALIAS);
      each.accept(
          alias.isEmpty()
              ? backtest.play(good.value(), firstPoll)
              : backtest.playRenamed(
                  good.value(), firstPoll, alias, Instant.ofEpochMilli(record.timestamp())));
    }
  }
}
