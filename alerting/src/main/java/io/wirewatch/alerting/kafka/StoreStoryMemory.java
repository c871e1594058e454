package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.match.StoryWatch;
import io.wirewatch.alerting.match.StoryWatch.Newest;
import io.wirewatch.alerting.match.StoryWatch.Watched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Remembers stories and the articles that are watched in the stores of one task. */
final class StoreStoryMemory implements StoryWatch.Memory {
  private static final int TIDIED_AT_ONCE = 1_000;

  /** Behind every article id of a story. */
  private static final String LAST = "\uffff";

  private final KeyValueStore<String, Newest> stories;
  private final KeyValueStore<String, Watched> watched;
  private final KeyValueStore<String, String> byTime;

  StoreStoryMemory(
      KeyValueStore<String, Newest> stories,
      KeyValueStore<String, Watched> watched,
      KeyValueStore<String, String> byTime) {
    this.stories = stories;
    this.watched = watched;
    this.byTime = byTime;
  }

  @Override
  public Optional<Newest> newest(String story) {
    return Optional.ofNullable(stories.get(story));
  }

  @Override
  public List<Watched> watched(String story) {
    List<Watched> found = new ArrayList<>();
    try (KeyValueIterator<String, Watched> all = watched.range(story + "/", story + "/" + LAST)) {
      all.forEachRemaining(entry -> found.add(entry.value));
    }
    return found;
  }

  @Override
  public void remember(String story, Newest newest) {
    Newest former = stories.get(story);
    if (former != null) {
      byTime.delete(TimeKey.of(former.observedAt(), story));
    }
    stories.put(story, newest);
    byTime.put(TimeKey.of(newest.observedAt(), story), story);
  }

  @Override
  public void watch(String story, Watched article) {
    watched.put(story + "/" + article.article().article().id(), article);
  }

  @Override
  public void forget(String story, String articleId) {
    watched.delete(story + "/" + articleId);
  }

  /** Forgets the stories whose newest article is older, and all that is watched of them. */
  void forgetUntil(Instant bound) {
    List<KeyValue<String, String>> old = new ArrayList<>();
    try (KeyValueIterator<String, String> all = byTime.range(null, TimeKey.bound(bound))) {
      while (all.hasNext() && old.size() < TIDIED_AT_ONCE) {
        old.add(all.next());
      }
    }
    for (KeyValue<String, String> one : old) {
      byTime.delete(one.key);
      stories.delete(one.value);
      watched(one.value).forEach(article -> forget(one.value, article.article().article().id()));
    }
  }
}
