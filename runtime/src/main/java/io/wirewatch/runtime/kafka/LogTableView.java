package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.wire.Topic;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a service makes of a compacted topic and keeps up to date; it starts, stops and is well with
 * the {@link LogTable} that it follows.
 */
public abstract class LogTableView<V> implements Component {
  private final LogTable<V> table;

  /**
   * A view that is not started yet.
   *
   * @param topic a compacted topic
   * @param consumer properties of a plain consumer
   * @param startWithin how long reading the topic may take at start
   */
  protected LogTableView(Topic<V> topic, Map<String, Object> consumer, Duration startWithin) {
    this(topic, consumer, startWithin, null);
  }

  /**
   * A view that owns its topic: what cannot be taken up goes to the dead letters.
   *
   * @param topic a compacted topic
   * @param consumer properties of a plain consumer
   * @param startWithin how long reading the topic may take at start
   * @param letters where to; null where another service owns the topic, for a line in the log only
   */
  protected LogTableView(
      Topic<V> topic, Map<String, Object> consumer, Duration startWithin, TableLetters letters) {
    LogTable.Listener<V> taken = this::changed;
    table =
        new LogTable<>(topic, consumer, startWithin, letters == null ? taken : letters.of(taken));
  }

  /** Takes changes up, on the table's thread and in order; first when the end was reached. */
  protected abstract void changed(List<LogTable.Change<V>> changes, LogTable.Snapshot<V> snapshot);

  @Override
  public String name() {
    return table.name();
  }

  @Override
  public final void start() throws Exception {
    table.start();
  }

  @Override
  public final void stop() throws Exception {
    table.stop();
  }

  @Override
  public final Check check() {
    return table.check();
  }
}
