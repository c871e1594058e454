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
    table = new LogTable<>(topic, consumer, startWithin, this::changed);
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
