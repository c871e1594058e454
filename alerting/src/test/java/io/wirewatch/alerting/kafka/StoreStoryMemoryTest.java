package io.wirewatch.alerting.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.Sample;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.Report;
import io.wirewatch.alerting.match.StoriesInMemory;
import io.wirewatch.alerting.match.StoryEvent;
import io.wirewatch.alerting.match.StoryQuery;
import io.wirewatch.alerting.match.StoryWatch;
import io.wirewatch.alerting.match.StoryWatch.News;
import io.wirewatch.alerting.match.Watched;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.runtime.kafka.JsonSerde;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** What is kept beside the stores, and in how many pieces they have it, makes no difference. */
class StoreStoryMemoryTest {
  private static final int EVENTS = 24;

  private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();

  @Property(tries = 300)
  void remembersWhatPlainMemoryRemembersAlsoAfterRestarts(@ForAll Random random) {
    Book book = book("a", StoryQuery.any(random, 2), "b", StoryQuery.any(random, 2));
    addStores();
    StoriesInMemory plain = new StoriesInMemory();
    StoreStoryMemory stored = new StoreStoryMemory(context, random.nextInt(4));
    Queue<News> news = new ArrayDeque<>();
    for (StoryEvent event : StoryEvent.some(random, EVENTS)) {
      news(event, book).ifPresent(news::add);
      while (!news.isEmpty()) {
        News next = news.poll();
        StoryWatch.Outcome expected = StoryWatch.take(next, book, plain);
        assertThat(StoryWatch.take(next, book, stored)).isEqualTo(expected);
        news.addAll(expected.onward());
      }
      if (random.nextInt(4) == 0) {
        stored = new StoreStoryMemory(context, random.nextInt(4));
      }
    }
  }

  @Test
  void writesAnArticleOnceAndThenOnlyWhatChanged() {
    Book book = book("a", "storySize:[100 TO *]");
    addStores();
    StoreStoryMemory memory = new StoreStoryMemory(context, 10);
    for (int i = 0; i < 5; i++) {
      StoryWatch.take(report("r" + i, i + 1, book), book, memory);
    }
    Map<String, Watched> stored = new HashMap<>();
    watched().all().forEachRemaining(entry -> stored.put(entry.key, entry.value));
    assertThat(stored).hasSize(9); // Nothing has come since the fifth.
    assertThat(stored.values()).filteredOn(one -> one.article() != null).hasSize(5);
    memory.watched("story").forEach(one -> memory.forget("story", one));
    assertThat(watched().all()).isExhausted();
  }

  @Test
  void readsWhatAnEarlierReleaseWrote() {
    Book book = book("a", "storySize:[3 TO *]");
    addStores();
    Watched whole = report("r0", 1, book).watched();
    watched().put("story/r0:1", whole);
    StoreStoryMemory memory = new StoreStoryMemory(context, 10);
    assertThat(memory.watched("story")).containsExactly(whole);
    assertThat(StoryWatch.take(report("r1", 3, book), book, memory).met()).hasSize(1);
  }

  @Test
  void forgetsAStoryThatItKeepsTogetherWithTheStores() {
    Book book = book("a", "storySize:[100 TO *]");
    addStores();
    StoreStoryMemory memory = new StoreStoryMemory(context, 10);
    StoryWatch.take(report("r0", 1, book), book, memory);
    StoryWatch.take(report("r1", 2, book), book, memory);
    memory.forgetUntil(Sample.T0.plusSeconds(100_000));
    assertThat(memory.watched("story")).isEmpty();
    assertThat(watched().all()).isExhausted();
  }

  private static News report(String id, int size, Book book) {
    EnrichedArticle report = Sample.enriched(id, "story", 0, 10, size, 1);
    return StoryWatch.of(report, Mode.LIVE, false, book.match(report), book).orElseThrow();
  }

  private static Optional<News> news(StoryEvent event, Book book) {
    if (event.merge() != null) {
      return Optional.of(
          News.merged(event.merge().gone(), event.merge().into(), event.merge().observedAt()));
    }
    return StoryWatch.of(event.article(), Mode.LIVE, false, book.match(event.article()), book);
  }

  private static Book book(String... idsAndQueries) {
    Map<String, Subscription> all = new HashMap<>();
    for (int i = 0; i < idsAndQueries.length; i += 2) {
      String id = idsAndQueries[i];
      all.put(id, Sample.subscription().toBuilder().id(id).query(idsAndQueries[i + 1]).build());
    }
    return Book.empty(new QueryLanguage(Set.of(), Features.NONE)).changed(all, 1);
  }

  private KeyValueStore<String, Watched> watched() {
    return context.getStateStore("story-watched");
  }

  /** The stores of a task, in memory. */
  private void addStores() {
    List<StateStore> stores = new ArrayList<>();
    stores.add(store("story-reports", Report.class));
    stores.add(store("story-watched", Watched.class));
    stores.add(store("story-merges", StoryWatch.Merge.class));
    stores.add(store("story-memory-by-time", StoreStoryMemory.Remembered.class));
    for (StateStore store : stores) {
      context.addStateStore(store);
      store.init(context.getStateStoreContext(), store);
    }
  }

  private static <V> StateStore store(String name, Class<V> type) {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(name), Serdes.String(), JsonSerde.of(type))
        .withLoggingDisabled()
        .build();
  }
}
