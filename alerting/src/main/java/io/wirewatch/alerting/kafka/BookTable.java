package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.match.Book;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.query.language.QueryError;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.kafka.LogTableView;
import io.wirewatch.runtime.kafka.TableLetters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest book, followed from the subscriptions topic. */
final class BookTable extends LogTableView<Subscription> implements Supplier<Book> {
  private static final Logger LOG = LoggerFactory.getLogger(BookTable.class);

  private final TableLetters letters;
  private volatile Book book;

  BookTable(
      ClientProperties clients, QueryLanguage language, Duration startWithin, InstantSource clock) {
    this(clients, language, startWithin, new TableLetters(clients, Stage.MATCH, clock));
  }

  private BookTable(
      ClientProperties clients,
      QueryLanguage language,
      Duration startWithin,
      TableLetters letters) {
    super(
        Topics.SUBSCRIPTIONS,
        clients.consumer("alerting-book-" + clients.instance()),
        startWithin,
        letters);
    this.letters = letters;
    this.book = Book.empty(language);
  }

  @Override
  protected void changed(
      List<LogTable.Change<Subscription>> changes, LogTable.Snapshot<Subscription> snapshot) {
    Map<String, LogTable.Change<Subscription>> newest = new LinkedHashMap<>();
    changes.forEach(change -> newest.put(change.key(), change));
    Map<String, Subscription> byId = new HashMap<>();
    newest.forEach((id, change) -> byId.put(id, change.value()));
    Book next = book.changed(byId, snapshot.offset());
    book = next;
    newest.values().stream()
        .filter(change -> next.refused().containsKey(change.key()))
        .forEach(change -> refuse(change, next.refused().get(change.key())));
  }

  private void refuse(LogTable.Change<Subscription> change, QueryError error) {
    LOG.warn(
        "subscription {} matches nothing, its query is refused: {}", change.key(), error.message());
    letters.refuse(change, Reason.QUERY_INVALID, error.message());
  }

  @Override
  public Book get() {
    return book;
  }
}
