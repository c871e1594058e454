package io.wirewatch.alerting.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.Sample;
import io.wirewatch.alerting.decide.StoryMerge;
import io.wirewatch.alerting.ledger.Backtest;
import io.wirewatch.alerting.ledger.Backtest.Played;
import io.wirewatch.alerting.match.StoryWatch.News;
import io.wirewatch.alerting.match.StoryWatch.Outcome;
import io.wirewatch.contracts.story.Cause;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/**
 * Live matching hears of a story from many partitions, which are not in step; a back-test plays the
 * same records in the order of their time. What meets a query since its story grew is the same.
 */
class StoryOrderTest {
  private static final int EVENTS = 16;
  private static final int PARTITIONS = 3;
  private static final List<Duration> AGES =
      List.of(Duration.ofHours(3), Duration.ofHours(12), Duration.ofHours(48));

  @Property(tries = 1_000)
  void findsTheSameHoweverPartitionsInterleave(@ForAll Random random) {
    Book book = book(random);
    List<StoryEvent> events = StoryEvent.some(random, EVENTS);

    List<String> live = live(events, book, random);
    List<String> played = played(events, book);

    assertThat(live).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(live)).isEqualTo(new TreeSet<>(played));
    Statistics.label("met")
        .collect(played.isEmpty() ? "none" : "some")
        .coverage(coverage -> coverage.check("some").percentage(some -> some > 30));
  }

  /** Each queue keeps its order, as a partition does; which of them goes on is chance. */
  private static List<String> live(List<StoryEvent> events, Book book, Random random) {
    Map<String, Deque<News>> queues = new TreeMap<>();
    for (StoryEvent event : events) {
      if (event.merge() != null) {
        StoryMerge merge = event.merge();
        News news = News.merged(merge.gone(), merge.into(), merge.observedAt());
        send(queues, "merges", news);
      } else {
        String partition = "articles-" + event.article().article().id().hashCode() % PARTITIONS;
        StoryWatch.of(event.article(), Mode.LIVE, false, book.match(event.article()), book)
            .ifPresent(news -> send(queues, partition, news));
      }
    }
    StoriesInMemory memory = new StoriesInMemory();
    List<String> met = new ArrayList<>();
    while (!queues.isEmpty()) {
      String name = List.copyOf(queues.keySet()).get(random.nextInt(queues.size()));
      News news = queues.get(name).poll();
      if (queues.get(name).isEmpty()) {
        queues.remove(name);
      }
      Outcome outcome = StoryWatch.take(news, book, memory);
      outcome
          .met()
          .forEach(one -> met.add(one.watched().versionId() + "/" + one.met().subscription().id()));
      outcome.onward().forEach(one -> send(queues, "owner-of-" + news.story(), one));
    }
    return met;
  }

  /** A sender is in order for each receiver; receivers are not in step with one another. */
  private static void send(Map<String, Deque<News>> queues, String sender, News news) {
    queues.computeIfAbsent(sender + " to " + news.story(), name -> new ArrayDeque<>()).add(news);
  }

  private static List<String> played(List<StoryEvent> events, Book book) {
    List<String> met = new ArrayList<>();
    Backtest backtest = new Backtest(book);
    for (StoryEvent event : events.stream().sorted(Comparator.comparing(StoryEvent::at)).toList()) {
      Played played =
          event.merge() == null
              ? backtest.play(event.article(), false)
              : backtest.playMerge(event.merge(), new Cause("a", 1));
      played
          .again()
          .forEach(
              one -> met.add(one.articleId() + ":" + one.version() + "/" + one.subscription()));
    }
    return met;
  }

  private static Book book(Random random) {
    Map<String, Subscription> subscriptions = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      Subscription one =
          Sample.subscription().toBuilder()
              .id("s" + i)
              .query(StoryQuery.any(random, 2))
              .maxAge(AGES.get(i))
              .generation("g")
              .build();
      subscriptions.put(one.id(), one);
    }
    return Book.empty(new QueryLanguage(Set.of(), Features.NONE)).changed(subscriptions, 1);
  }
}
