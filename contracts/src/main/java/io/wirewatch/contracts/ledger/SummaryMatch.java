package io.wirewatch.contracts.ledger;

/**
 * One subscription that an article version met.
 *
 * @param subscriptionId subscription
 * @param version its version
 * @param outcome what became of the match
 * @param reason why it was held
 * @param alertId the alert that lists it
 */
public record SummaryMatch(
    String subscriptionId, int version, Outcome outcome, Reason reason, String alertId) {}
