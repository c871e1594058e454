package io.wirewatch.ingest.schedule;

import io.wirewatch.contracts.source.Push;
import io.wirewatch.contracts.source.SourceState;
import java.time.Instant;

/**
 * Whether the pushes of a hub are believed: once one has brought news, and only as long as its
 * lease runs.
 */
final class PushTrust {
  private PushTrust() {}

  static boolean holds(Push push, Instant now) {
    return push != null
        && push.lastPushAt() != null
        && push.leaseUntil() != null
        && push.leaseUntil().isAfter(now);
  }

  /**
   * The push after a poll that found news: where no push had told of it, the hub is believed again
   * once it has brought some.
   */
  static Push afterNews(SourceState before, Instant now) {
    Push push = before.push();
    boolean told =
        !holds(push, now)
            || before.lastPollAt() == null
            || push.lastPushAt().isAfter(before.lastPollAt());
    return told
        ? push
        : new Push(push.hub(), push.topic(), push.requestedAt(), push.leaseUntil(), null);
  }
}
