package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.subscription.Subscription;
import java.time.Instant;

/**
 * Decides about one match, or about something that is due, and says everything that follows from
 * it; the same input and the same recollection give the same decision.
 *
 * <p>Waits and intervals are counted in {@code observedAt}, so that a back-test finds the same
 * groups; mute times, silences, rate limits, repeats and escalation follow the wall clock, because
 * people do.
 */
public final class Decider {
  private Decider() {}

  /** Decides about a match. */
  public static Decision onMatch(Match match, Instant now, Recollection recollection) {
    return MatchDecider.decide(match, now, recollection);
  }

  /** Decides about an article that takes something back, for one subscription. */
  public static Decision onNotice(
      Subscription subscription, Notice notice, Instant now, Recollection recollection) {
    return notice
        .to(subscription, recollection)
        .map(match -> onMatch(match, now, recollection))
        .orElse(Decision.NOTHING);
  }

  /** Decides about something that is due now. */
  public static Decision onDue(Due due, Instant now, Recollection recollection) {
    return DueDecider.decide(due, now, recollection);
  }

  /**
   * Decides about two stories that became one, for one subscription: what is known of the one that
   * ended goes over to the other. Who was told of both is told of the merge.
   */
  public static Decision onMerge(
      String subscription, StoryMerge merge, Instant now, Recollection recollection) {
    return MergeDecider.decide(subscription, merge, now, recollection);
  }
}
