package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is due later, kept in the order of time in a store that survives a crash. */
class DueStore {
  private final KeyValueStore<String, Due> store;

  DueStore(KeyValueStore<String, Due> store) {
    this.store = store;
  }

  void add(Due due) {
    store.put(TimeKey.of(due.at(), due.subscription() + "/" + due.story() + "/" + due.kind()), due);
  }

  /** When the next is due; empty where nothing is. */
  Optional<Instant> next() {
    try (KeyValueIterator<String, Due> all = store.all()) {
      return all.hasNext() ? Optional.of(all.next().value.at()) : Optional.empty();
    }
  }

  /** Takes out what is due by now, earliest first, at most so many. */
  List<Due> pop(Instant now, int most) {
    List<String> keys = new ArrayList<>();
    List<Due> due = new ArrayList<>();
    String end = TimeKey.bound(now.plusMillis(1));
    try (KeyValueIterator<String, Due> all = store.range(null, end)) {
      while (all.hasNext() && due.size() < most) {
        var next = all.next();
        keys.add(next.key);
        due.add(next.value);
      }
    }
    keys.forEach(store::delete);
    return due;
  }
}
