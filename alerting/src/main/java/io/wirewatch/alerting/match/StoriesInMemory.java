package io.wirewatch.alerting.match;

import io.wirewatch.alerting.match.StoryWatch.Merge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers stories in memory: for back-tests and tests. Not thread-safe. */
public final class StoriesInMemory implements StoryWatch.Memory {
  private final Map<String, Merge> merges = new HashMap<>();
  private final Map<String, Map<String, Report>> reports = new HashMap<>();
  private final Map<String, Map<String, Watched>> watched = new HashMap<>();

  @Override
  public Optional<Merge> merge(String story) {
    return Optional.ofNullable(merges.get(story));
  }

  @Override
  public void remember(String story, Merge merge) {
    merges.put(story, merge);
    reports.remove(story);
    watched.remove(story);
  }

  @Override
  public List<Report> reports(String story) {
    return List.copyOf(reports.getOrDefault(story, Map.of()).values());
  }

  @Override
  public void remember(String story, Report report) {
    reports.computeIfAbsent(story, id -> new TreeMap<>()).put(report.versionId(), report);
  }

  @Override
  public List<Watched> watched(String story) {
    return List.copyOf(watched.getOrDefault(story, Map.of()).values());
  }

  @Override
  public void watch(String story, Watched one) {
    watched.computeIfAbsent(story, id -> new TreeMap<>()).put(one.versionId(), one);
  }

  @Override
  public void forget(String story, Watched one) {
    Map<String, Watched> articles = watched.get(story);
    if (articles != null && articles.remove(one.versionId()) != null && articles.isEmpty()) {
      watched.remove(story);
    }
  }
}
