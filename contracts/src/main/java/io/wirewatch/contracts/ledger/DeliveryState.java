package io.wirewatch.contracts.ledger;

import io.wirewatch.contracts.article.LogPosition;
import java.time.Instant;

/**
 * A delivery that is not done.
 *
 * @param deliveryId the delivery
 * @param endpoint name
 * @param alert where the alert lies
 * @param attempt attempts made
 * @param nextAttemptAt when it is due
 * @param deadline when it is given up
 * @param reason why the last attempt failed
 */
public record DeliveryState(
    String deliveryId,
    String endpoint,
    LogPosition alert,
    int attempt,
    Instant nextAttemptAt,
    Instant deadline,
    Reason reason) {}
