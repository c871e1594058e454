package io.wirewatch.contracts.ledger;

/**
 * A stored query that failed on an article.
 *
 * @param subscriptionId subscription
 * @param message what went wrong
 */
public record SummaryError(String subscriptionId, String message) {}
