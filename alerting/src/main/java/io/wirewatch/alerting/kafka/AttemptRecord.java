package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.alerting.deliver.Backlog.Waiting;
import io.wirewatch.alerting.deliver.RetrySchedule;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt leaves in the log.
 *
 * @param attempt the attempt
 * @param delivery what is recorded of it
 * @param next the delivery's next state; absent where it is done
 * @param asked whether the endpoint itself asked for the wait
 */
record AttemptRecord(
    Attempt attempt, Delivery delivery, Optional<DeliveryState> next, boolean asked) {

  /** The record of an attempt. */
  static AttemptRecord of(Attempt attempt, Instant now, double random) {
    Answer answer = attempt.answer();
    if (answer instanceof Answer.RetryLater later) {
      int made = attempt.waiting().attempts() + 1;
      Optional<Instant> due = RetrySchedule.next(made, now, later.after(), random);
      return due.isEmpty()
          ? done(attempt, DeliveryOutcome.FAILED, Reason.GAVE_UP, now)
          : new AttemptRecord(
              attempt,
              delivery(attempt, DeliveryOutcome.RETRY, later.reason(), due.get(), now),
              Optional.of(state(attempt.waiting(), made, due.get(), later.reason())),
              later.after() != null);
    }
    if (answer instanceof Answer.Refused refused) {
      boolean held = refused.reason() == Reason.TLP_EXCEEDED;
      DeliveryOutcome outcome = held ? DeliveryOutcome.HELD : DeliveryOutcome.FAILED;
      return done(attempt, outcome, refused.reason(), now);
    }
    return answer instanceof Answer.Gone
        ? done(attempt, DeliveryOutcome.FAILED, Reason.GONE, now)
        : done(attempt, DeliveryOutcome.DELIVERED, null, now);
  }

  private static AttemptRecord done(
      Attempt attempt, DeliveryOutcome outcome, Reason reason, Instant now) {
    return new AttemptRecord(
        attempt, delivery(attempt, outcome, reason, null, now), Optional.empty(), false);
  }

  private static DeliveryState state(Waiting waiting, int made, Instant due, Reason reason) {
    return new DeliveryState(
        waiting.id(), waiting.endpoint(), waiting.alert(), made, due, waiting.deadline(), reason);
  }

  private static Delivery delivery(
      Attempt attempt, DeliveryOutcome outcome, Reason reason, Instant next, Instant now) {
    boolean known = attempt.alert() != null;
    Duration took = attempt.took();
    return new Delivery(
        attempt.waiting().id(),
        known ? attempt.alert().id() : null,
        known ? attempt.alert().revision() : 0,
        known ? attempt.alert().subscriber() : null,
        attempt.channel(),
        attempt.waiting().endpoint(),
        attempt.waiting().attempts() + 1,
        outcome,
        reason,
        attempt.answer().status(),
        took.toMillis(),
        next,
        now);
  }
}
