package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.lifecycle.Check;
import io.wirewatch.runtime.lifecycle.Component;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Knows each source by its id, as the newest record of {@code sources} describes it. */
public final class SourceDirectory implements Component, Function<String, SourceRef> {
  private final Map<String, SourceRef> byId = new ConcurrentHashMap<>();
  private final LogTable<Source> table;

  /**
   * @param consumer properties of a plain consumer
   * @param startWithin how long reading the topic may take at start
   */
  public SourceDirectory(Map<String, Object> consumer, Duration startWithin) {
    table =
        new LogTable<>(
            Topics.SOURCES,
            consumer,
            startWithin,
            (changes, snapshot) ->
                changes.forEach(
                    change -> {
                      if (change.value() != null) {
                        byId.put(change.value().id(), change.value().ref());
                      }
                    }));
  }

  /** The source; also one that was deleted since, because its articles still come through. */
  @Override
  public SourceRef apply(String sourceId) {
    return byId.get(sourceId);
  }

  @Override
  public String name() {
    return "enrich-sources";
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
