package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;

/** What a decision may look up: memories, the book, and what people did. */
public interface Recollection {

  /** What is remembered of a story for a subscription. */
  Optional<StoryMemory> story(String subscription, String story);

  /** What is remembered of a subscription. */
  Optional<SubscriptionMemory> subscription(String subscription);

  /** The subscription as the book has it now; empty once it is deleted. */
  Optional<Subscription> current(String subscription);

  /** What people did. */
  Actions actions();

  /** Whether somebody silenced this subscription, story or alert, and the silence still holds. */
  default boolean silenced(String subscription, String story, String alert, Instant now) {
    Actions taken = actions();
    return taken.silenced(subscription, now)
        || taken.silenced(story, now)
        || taken.silenced(alert, now);
  }

  /** Whether somebody acknowledged this alert or its story. */
  default boolean acknowledged(String alert, String story) {
    Actions taken = actions();
    return taken.acknowledged(alert) || taken.acknowledged(story);
  }
}
