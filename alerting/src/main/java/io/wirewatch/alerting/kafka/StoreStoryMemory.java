package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.match.StoryValues;
import io.wirewatch.alerting.match.StoryWatch;
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

  private final KeyValueStore<String, Grown> stories;
  private final KeyValueStore<String, Watched> watched;
  private final KeyValueStore<String, String> byTime;

  /**
   * What a story grew to.
   *
   * @param values what it is
   * @param at when its newest article was fetched
   */
  public record Grown(StoryValues values, Instant at) {}

  StoreStoryMemory(
      KeyValueStore<String, Grown> stories,
      KeyValueStore<String, Watched> watched,
      KeyValueStore<String, String> byTime) {
    this.stories = stories;
    this.watched = watched;
    this.byTime = byTime;
  }

  @Override
  public Optional<StoryValues> values(String story) {
    return Optional.ofNullable(stories.get(story)).map(Grown::values);
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
  public void remember(String story, StoryValues values, Instant observedAt) {
    Grown former = stories.get(story);
    Instant at = former == null || observedAt.isAfter(former.at()) ? observedAt : former.at();
    if (former != null) {
      byTime.delete(TimeKey.of(former.at(), story));
    }
    stories.put(story, new Grown(values, at));
    byTime.put(TimeKey.of(at, story), story);
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
