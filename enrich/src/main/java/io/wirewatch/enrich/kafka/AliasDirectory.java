package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.enrich.alias.AliasBook;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.kafka.LogTableView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The book of learnt aliases, kept up to date from its topic. Thread-safe. */
public final class AliasDirectory extends LogTableView<AliasAssertion>
    implements Supplier<AliasBook> {
  private volatile AliasBook book = AliasBook.EMPTY;

  /**
   * @param consumer properties of a plain consumer
   * @param startWithin how long reading the topic may take at start
   */
  public AliasDirectory(Map<String, Object> consumer, Duration startWithin) {
    super(Topics.ALIASES, consumer, startWithin);
  }

  @Override
  protected void changed(
      List<LogTable.Change<AliasAssertion>> changes, LogTable.Snapshot<AliasAssertion> snapshot) {
    book = new AliasBook(snapshot.values().values(), snapshot.offset());
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
}
