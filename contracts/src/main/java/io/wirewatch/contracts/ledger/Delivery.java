package io.wirewatch.contracts.ledger;

import java.time.Instant;

/**
 * One attempt to deliver an alert.
 *
 * @param id hash(alert, channel, endpoint)
 * @param alertId alert
 * @param revision its revision
 * @param subscriber who
 * @param channel webhook, email, log, …
 * @param endpoint name, never a URL
 * @param attempt 1 for the first
 * @param outcome how it ended
 * @param reason why; absent when delivered
 * @param status status of the protocol
 * @param latencyMillis time the attempt took
 * @param nextAttemptAt when it is tried again
 * @param at when it ended
 */
public record Delivery(
    String id,
    String alertId,
    int revision,
    String subscriber,
    String channel,
    String endpoint,
    int attempt,
    DeliveryOutcome outcome,
    Reason reason,
    Integer status,
    long latencyMillis,
    Instant nextAttemptAt,
    Instant at) {}
