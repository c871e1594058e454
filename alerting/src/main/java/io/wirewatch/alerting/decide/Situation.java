package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.story.StoryChangeKind;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a rule may look at.
 *
 * @param subscription the subscription
 * @param met whether the query is met; false where only a former version met it
 * @param items what would be told
 * @param story what is remembered of the story
 * @param budget what is remembered of the subscription
 * @param recollection memories of others, and what people did
 * @param now the wall clock, or {@code observedAt} in a back-test
 */
record Situation(
    Subscription subscription,
    boolean met,
    List<Pending> items,
    StoryMemory story,
    SubscriptionMemory budget,
    Recollection recollection,
    Instant now) {

  MatchedArticle article() {
    return items.get(0).article();
  }

  boolean firstAlert() {
    return story.revision() == 0;
  }

  SeverityLevel level() {
    return items.stream()
        .map(item -> Told.levelOf(item.article()))
        .max(SeverityLevel::compareTo)
        .orElse(SeverityLevel.MINOR);
  }

  /** Whether the article takes back what was told of its story, or is about to be. */
  boolean concerns() {
    boolean known = !firstAlert() || !story.waiting().isEmpty();
    return known && article().edit() != Edit.NONE;
  }

  /** A correction or a retraction. */
  boolean takesBack() {
    return items.stream()
        .anyMatch(
            item -> item.kind() == AlertKind.CORRECTION || item.kind() == AlertKind.RETRACTION);
  }

  boolean severityRises() {
    return items.stream()
        .flatMap(item -> item.changes().stream())
        .anyMatch(change -> change.change().equals(StoryChangeKind.SEVERITY.wireName()));
  }

  Optional<Instant> mutedUntil() {
    return MuteClock.mutedUntil(subscription.mute(), level(), now);
  }

  /** Another subscription of the same subscriber told of this story at this level or above. */
  boolean covered() {
    return subscription.inhibitedBy().stream()
        .flatMap(other -> recollection.story(other, story.story()).stream())
        .anyMatch(
            other ->
                other.revision() > 0
                    && other.subscription().subscriber().equals(subscription.subscriber())
                    && other.told().level().compareTo(level()) >= 0);
  }
}
