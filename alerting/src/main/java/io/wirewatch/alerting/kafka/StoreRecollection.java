package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Actions;
import io.wirewatch.alerting.decide.Recollection;
import io.wirewatch.alerting.decide.StoryMemory;
import io.wirewatch.alerting.decide.SubscriptionMemory;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.contracts.subscription.Subscription;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;

/** Looks up in the stores of one task, in the book and among what people did. */
final class StoreRecollection implements Recollection {
  private final KeyValueStore<String, StoryMemory> stories;
  private final KeyValueStore<String, SubscriptionMemory> subscriptions;
  private final Supplier<Book> books;
  private final Supplier<Actions> actions;

  StoreRecollection(
      KeyValueStore<String, StoryMemory> stories,
      KeyValueStore<String, SubscriptionMemory> subscriptions,
      Supplier<Book> books,
      Supplier<Actions> actions) {
    this.stories = stories;
    this.subscriptions = subscriptions;
    this.books = books;
    this.actions = actions;
  }

  @Override
  public Optional<StoryMemory> story(String subscription, String story) {
    return Optional.ofNullable(stories.get(StoryMemory.key(subscription, story)));
  }

  @Override
  public Optional<SubscriptionMemory> subscription(String subscription) {
    return Optional.ofNullable(subscriptions.get(subscription));
  }

  @Override
  public Optional<Subscription> current(String subscription) {
    return books.get().subscription(subscription);
  }

  @Override
  public Actions actions() {
    return actions.get();
  }
}
