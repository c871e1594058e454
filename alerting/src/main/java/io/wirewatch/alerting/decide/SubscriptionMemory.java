package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.subscription.RateLimit;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of one subscription: its use of the rate limit and its next digest.
 *
 * @param subscription the subscription, as the newest match had it
 * @param bookOffset version of the book of that match
 * @param window start of the rate window
 * @param used alerts raised in that window
 * @param digest what the next digest will tell
 * @param digestDue when it is due; absent while nothing waits
 */
public record SubscriptionMemory(
    Subscription subscription,
    long bookOffset,
    Instant window,
    int used,
    List<DigestItem> digest,
    Instant digestDue) {

  /** More than this many articles fit no digest; the rest are held with a reason. */
  static final int MOST_IN_DIGEST = 200;

  public SubscriptionMemory {
    digest = List.copyOf(digest);
  }

  /**
   * An article that waits for a digest.
   *
   * @param story its story
   * @param pending the article
   */
  public record DigestItem(String story, Pending pending) {}

  static SubscriptionMemory of(Subscription subscription, long bookOffset) {
    return new SubscriptionMemory(subscription, bookOffset, Instant.EPOCH, 0, List.of(), null);
  }

  SubscriptionMemory with(Subscription newest, long offset) {
    return new SubscriptionMemory(newest, offset, window, used, digest, digestDue);
  }

  /** The end of the current rate window where the limit is used up; absent where it is not. */
  Instant usedUpUntil(Instant now) {
    RateLimit rate = subscription.rate();
    if (rate == null || !window.equals(windowAt(now)) || used < rate.max()) {
      return null;
    }
    return window.plus(rate.per());
  }

  /** One more alert. */
  SubscriptionMemory spent(Instant now) {
    if (subscription.rate() == null) {
      return this;
    }
    Instant current = windowAt(now);
    int before = current.equals(window) ? used : 0;
    return new SubscriptionMemory(subscription, bookOffset, current, before + 1, digest, digestDue);
  }

  /** One more article for the digest, which never moves to a later time for it. */
  SubscriptionMemory withDigest(DigestItem item, Instant due) {
    List<DigestItem> next = new ArrayList<>(digest);
    next.add(item);
    Instant earlier = digestDue == null || due.isBefore(digestDue) ? due : digestDue;
    return new SubscriptionMemory(subscription, bookOffset, window, used, next, earlier);
  }

  /** A story has another id now. */
  SubscriptionMemory renamed(String gone, String into) {
    List<DigestItem> next =
        digest.stream()
            .map(item -> item.story().equals(gone) ? new DigestItem(into, item.pending()) : item)
            .toList();
    return new SubscriptionMemory(subscription, bookOffset, window, used, next, digestDue);
  }

  SubscriptionMemory withDigestDue(Instant due) {
    return new SubscriptionMemory(subscription, bookOffset, window, used, digest, due);
  }

  SubscriptionMemory withoutDigest() {
    return new SubscriptionMemory(subscription, bookOffset, window, used, List.of(), null);
  }

  /** Windows are counted from the epoch, so that their bounds do not hang on the first alert. */
  private Instant windowAt(Instant now) {
    long per = subscription.rate().per().toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), per) * per);
  }
}
