package io.wirewatch.alerting.match;

import io.wirewatch.alerting.match.StoryWatch.Newest;
import io.wirewatch.alerting.match.StoryWatch.Watched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers stories in memory: for back-tests and tests. Not thread-safe. */
public final class StoriesInMemory implements StoryWatch.Memory {
  private final Map<String, Newest> newest = new HashMap<>();
  private final Map<String, Map<String, Watched>> watched = new HashMap<>();

  @Override
  public Optional<Newest> newest(String story) {
    return Optional.ofNullable(newest.get(story));
  }

  @Override
  public List<Watched> watched(String story) {
    return List.copyOf(watched.getOrDefault(story, Map.of()).values());
  }

  @Override
  public void remember(String story, Newest one) {
    newest.put(story, one);
  }

  @Override
  public void watch(String story, Watched article) {
    watched
        .computeIfAbsent(story, id -> new TreeMap<>())
        .put(article.article().article().id(), article);
  }

  @Override
  public void forget(String story, String articleId) {
    Map<String, Watched> articles = watched.get(story);
    if (articles != null && articles.remove(articleId) != null && articles.isEmpty()) {
      watched.remove(story);
    }
  }
}
