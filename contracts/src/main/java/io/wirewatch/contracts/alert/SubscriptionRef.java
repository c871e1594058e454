package io.wirewatch.contracts.alert;

/**
 * The subscription that an alert answers, with the query as it was.
 *
 * @param id subscription
 * @param version its version
 * @param generation its generation
 * @param query its query text
 */
public record SubscriptionRef(String id, int version, String generation, String query) {}
