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
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Remembers stories, their reports and the articles that are watched in the stores of one task.
 *
 * <p>An article that is watched changes with nearly every report of its story, in what it waits for
 * and not in its text. So it is written whole only once, and then what changed beside it; and what
 * was read or written last is kept as it is ({@link RecentlyWatched}).
 */
final class StoreStoryMemory implements StoryWatch.Memory {
  private static final String REPORTS = "story-reports";
  private static final String WATCHED = "story-watched";
  private static final String MERGES = "story-merges";
  private static final String BY_TIME = "story-memory-by-time";
  private static final int TIDIED_AT_ONCE = 1_000;

  /** Behind every version id of a story. */
  private static final String LAST = "\uffff";

  /** Behind the key of an article: what changed since it was written; right behind it in order. */
  private static final String CHANGED = "\u0000";

  /** Some twenty megabytes of long articles. */
  static final int MOST_KEPT = 300;

  private final KeyValueStore<String, Report> reports;
  private final KeyValueStore<String, Watched> watched;
  private final KeyValueStore<String, Merge> merges;
  private final KeyValueStore<String, Remembered> byTime;
  private final RecentlyWatched recent;

  /**
   * What is forgotten at a time.
   *
   * @param story of which story
   * @param version the version whose report it is; absent for a merge
   */
  public record Remembered(String story, String version) {}

  /**
   * The memory of a task.
   *
   * @param mostKept articles that are kept as they were read or written last
   */
  StoreStoryMemory(ProcessorContext<?, ?> context, int mostKept) {
    recent = new RecentlyWatched(mostKept);
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
    return List.copyOf(recent.of(story, this::stored).values());
  }

  private SortedMap<String, Watched> stored(String story) {
    SortedMap<String, Watched> found = new TreeMap<>();
    try (KeyValueIterator<String, Watched> all = watched.range(key(story, ""), key(story, LAST))) {
      all.forEachRemaining(
          entry -> {
            String version = entry.key.substring(key(story, "").length());
            Watched whole = found.get(version.replace(CHANGED, ""));
            Watched one = entry.value;
            if (whole != null) {
              found.put(whole.versionId(), one.with(whole.article()));
            } else if (one.article() != null) {
              found.put(version, one);
            }
          });
    }
    return found;
  }

  @Override
  public void watch(String story, Watched one) {
    String key = key(story, one.versionId());
    Watched former = recent.of(story, this::stored).put(one.versionId(), one);
    if (former != null && former.article() == one.article()) {
      watched.put(key + CHANGED, one.with(null));
    } else {
      watched.put(key, one);
      watched.delete(key + CHANGED);
    }
  }

  @Override
  public void forget(String story, Watched one) {
    recent.of(story, this::stored).remove(one.versionId());
    forgetWatched(key(story, one.versionId()));
  }

  private void forgetWatched(String key) {
    watched.delete(key);
    watched.delete(key + CHANGED);
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
        forgetWatched(key(one.value.story(), one.value.version()));
        recent.drop(one.value.story());
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
