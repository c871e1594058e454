package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.match.Book;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.query.language.QueryError;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.kafka.LogTableView;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest book, followed from the subscriptions topic. */
final class BookTable extends LogTableView<Subscription> implements Supplier<Book> {
  private static final Logger LOG = LoggerFactory.getLogger(BookTable.class);

  private volatile Book book;

  BookTable(ClientProperties clients, QueryLanguage language, Duration startWithin) {
    super(
        Topics.SUBSCRIPTIONS, clients.consumer("alerting-book-" + clients.instance()), startWithin);
    this.book = Book.empty(language);
  }

  @Override
  protected void changed(
      List<LogTable.Change<Subscription>> changes, LogTable.Snapshot<Subscription> snapshot) {
    Map<String, Subscription> byId = new HashMap<>();
    changes.forEach(change -> byId.put(change.key(), change.value()));
    Book next = book.changed(byId, snapshot.offset());
    for (String id : byId.keySet()) {
      QueryError error = next.refused().get(id);
      if (error != null) {
        LOG.warn("subscription {} matches nothing, its query is refused: {}", id, error.message());
      }
    }
    book = next;
  }

  @Override
  public Book get() {
    return book;
  }
}
