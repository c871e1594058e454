package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.match.Report;
import io.wirewatch.alerting.match.StoryWatch;
import io.wirewatch.alerting.match.StoryWatch.Merge;
import io.wirewatch.alerting.match.Watched;
import io.wirewatch.runtime.kafka.JsonSerde;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Remembers stories, their reports and the articles that are watched in the stores of one task. */
final class StoreStoryMemory implements StoryWatch.Memory {
  private static final String REPORTS = "story-reports";
  private static final String WATCHED = "story-watched";
  private static final String MERGES = "story-merges";
  private static final String BY_TIME = "story-memory-by-time";
  private static final int TIDIED_AT_ONCE = 1_000;

  /** Behind every version id of a story. */
  private static final String LAST = "\uffff";

  private final KeyValueStore<String, Report> reports;
  private final KeyValueStore<String, Watched> watched;
  private final KeyValueStore<String, Merge> merges;
  private final KeyValueStore<String, Remembered> byTime;

  /**
   * What is forgotten at a time.
   *
   * @param story of which story
   * @param version the version whose report it is; absent for a merge
   */
  public record Remembered(String story, String version) {}

  StoreStoryMemory(ProcessorContext<?, ?> context) {
    reports = context.getStateStore(REPORTS);
    watched = context.getStateStore(WATCHED);
    merges = context.getStateStore(MERGES);
    byTime = context.getStateStore(BY_TIME);
  }

  static Set<StoreBuilder<?>> stores() {
    return Set.of(
        store(REPORTS, Report.class),
        store(WATCHED, Watched.class),
        store(MERGES, Merge.class),
        store(BY_TIME, Remembered.class));
  }

  private static <V> StoreBuilder<?> store(String name, Class<V> type) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), JsonSerde.of(type));
  }

  @Override
  public Optional<Merge> merge(String story) {
    return Optional.ofNullable(merges.get(story));
  }

  @Override
  public void remember(String story, Merge merge) {
    reports(story).forEach(report -> forgetReport(story, report));
    watched(story).forEach(one -> forget(story, one));
    merges.put(story, merge);
    byTime.put(TimeKey.of(merge.at(), story), new Remembered(story, null));
  }

  @Override
  public List<Report> reports(String story) {
    return all(reports, story);
  }

  @Override
  public void remember(String story, Report report) {
    reports.put(key(story, report.versionId()), report);
    byTime.put(timeKey(story, report), new Remembered(story, report.versionId()));
  }

  @Override
  public List<Watched> watched(String story) {
    return all(watched, story);
  }

  @Override
  public void watch(String story, Watched one) {
    watched.put(key(story, one.versionId()), one);
  }

  @Override
  public void forget(String story, Watched one) {
    watched.delete(key(story, one.versionId()));
  }

  /** Forgets what was fetched earlier; an article is watched as long as its report is known. */
  void forgetUntil(Instant bound) {
    List<KeyValue<String, Remembered>> old = new ArrayList<>();
    try (KeyValueIterator<String, Remembered> all = byTime.range(null, TimeKey.bound(bound))) {
      while (all.hasNext() && old.size() < TIDIED_AT_ONCE) {
        old.add(all.next());
      }
    }
    for (KeyValue<String, Remembered> one : old) {
      byTime.delete(one.key);
      if (one.value.version() == null) {
        merges.delete(one.value.story());
      } else {
        reports.delete(key(one.value.story(), one.value.version()));
        watched.delete(key(one.value.story(), one.value.version()));
      }
    }
  }

  private void forgetReport(String story, Report report) {
    reports.delete(key(story, report.versionId()));
    byTime.delete(timeKey(story, report));
  }

  private static <V> List<V> all(KeyValueStore<String, V> store, String story) {
    List<V> found = new ArrayList<>();
    try (KeyValueIterator<String, V> all = store.range(key(story, ""), key(story, LAST))) {
      all.forEachRemaining(entry -> found.add(entry.value));
    }
    return found;
  }

  private static String key(String story, String version) {
    return story + "/" + version;
  }

  private static String timeKey(String story, Report report) {
    return TimeKey.of(report.at(), key(story, report.versionId()));
  }
}
