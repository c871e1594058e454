package io.wirewatch.ingest.work;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.PollFailure;
import io.wirewatch.contracts.source.Push;
import io.wirewatch.contracts.source.SourceState;
import java.time.Instant;

/**
 * What of a source's state is needed to plan its next poll and to count it. It is read from the
 * same bytes, but without the items seen, which are most of them: a restart reads all states.
 */
record SourceHead(
    String url,
    String listedUrl,
    Health health,
    Instant firstPollAt,
    Instant lastNewsAt,
    Instant nextPollAt,
    Instant hostHeldUntil,
    int gaps,
    int failures,
    PollFailure lastFailure,
    Push push) {

  static SourceHead of(SourceState state) {
    return new SourceHead(
        state.url(),
        state.listedUrl(),
        state.health(),
        state.firstPollAt(),
        state.lastNewsAt(),
        state.nextPollAt(),
        state.hostHeldUntil(),
        state.gaps(),
        state.failures(),
        state.lastFailure(),
        state.push());
  }

  /** Its last news, else its first poll; absent where it was never polled. */
  Instant lastSign() {
    return lastNewsAt == null || firstPollAt != null && firstPollAt.isAfter(lastNewsAt)
        ? firstPollAt
        : lastNewsAt;
  }

  /** Whether its newest poll ran into the deadline. */
  boolean isSlow() {
    return failures > 0 && lastFailure != null && lastFailure.reason() == Reason.TIMED_OUT;
  }
}
