package io.wirewatch.enrich.kafka;

import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.runtime.kafka.LogTable;
import io.wirewatch.runtime.kafka.LogTableView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Knows each source by its id, as the newest record of {@code sources} describes it. */
public final class SourceDirectory extends LogTableView<Source>
    implements Function<String, SourceRef> {
  private final Map<String, SourceRef> byId = new ConcurrentHashMap<>();

  /**
   * @param consumer properties of a plain consumer
   * @param startWithin how long reading the topic may take at start
   */
  public SourceDirectory(Map<String, Object> consumer, Duration startWithin) {
    super(Topics.SOURCES, consumer, startWithin);
  }

  @Override
  protected void changed(
      List<LogTable.Change<Source>> changes, LogTable.Snapshot<Source> snapshot) {
    for (LogTable.Change<Source> change : changes) {
      if (change.value() != null) {
        byId.put(change.value().id(), change.value().ref());
      }
    }
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
}
