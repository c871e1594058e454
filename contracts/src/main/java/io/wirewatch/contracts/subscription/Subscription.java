package io.wirewatch.contracts.subscription;

import io.wirewatch.contracts.article.Status;
import java.time.Duration;
import java.util.List;

/**
 * A standing query of a subscriber.
 *
 * @param id stable
 * @param subscriber who
 * @param query in the query language
 * @param maxAge older articles are held
 * @param status which articles; actual unless said
 * @param group grouping
 * @param mute mute times
 * @param rate rate limit
 * @param inhibitedBy subscriptions of the same subscriber whose alert of a story covers this one's
 * @param escalate escalation
 * @param deliver where to
 * @param tlp marking of its alerts
 * @param version raised by each change
 * @param generation changes when a deleted id is created again
 */
public record Subscription(
    String id,
    String subscriber,
    String query,
    Duration maxAge,
    List<Status> status,
    Grouping group,
    List<MuteTime> mute,
    RateLimit rate,
    List<String> inhibitedBy,
    Escalation escalate,
    List<Target> deliver,
    Tlp tlp,
    int version,
    String generation) {

  public Subscription {
    status = status == null ? List.of() : List.copyOf(status);
    mute = mute == null ? List.of() : List.copyOf(mute);
    inhibitedBy = inhibitedBy == null ? List.of() : List.copyOf(inhibitedBy);
    deliver = deliver == null ? List.of() : List.copyOf(deliver);
  }

  /** A builder that starts from this subscription. */
  public SubscriptionBuilder toBuilder() {
    return new SubscriptionBuilder(this);
  }
}
