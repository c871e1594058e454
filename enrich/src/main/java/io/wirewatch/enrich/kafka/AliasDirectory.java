package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.enrich.alias.AliasBook;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** The book of learnt aliases, kept up to date from its topic. Thread-safe. */
public final class AliasDirectory implements Component, Supplier<AliasBook> {
  private final LogTable<AliasAssertion> table;
  private volatile AliasBook book = AliasBook.EMPTY;

  /**
   * @param consumer properties of a plain consumer
   * @param startWithin how long reading the topic may take at start
   */
  public AliasDirectory(Map<String, Object> consumer, Duration startWithin) {
    table =
        new LogTable<>(
            Topics.ALIASES,
            consumer,
            startWithin,
            (changes, snapshot) ->
                book = new AliasBook(snapshot.values().values(), snapshot.offset()));
  }

  /** The newest book. */
  @Override
  public AliasBook get() {
    return book;
  }

  @Override
  public String name() {
    return "enrich-aliases";
  }

  @Override
  public void start() throws Exception {
    table.start();
  }

  @Override
  public void stop() throws Exception {
    table.stop();
  }

  @Override
  public Check check() {
    return table.check();
  }
}
