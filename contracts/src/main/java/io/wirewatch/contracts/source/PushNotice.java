package io.wirewatch.contracts.source;

/**
 * What a WebSub hub tells us of a source.
 *
 * @param topic the feed by the name that the hub knows
 * @param leaseSeconds how long the hub has promised to tell us; absent where it tells of news
 */
public record PushNotice(String topic, Integer leaseSeconds) {}
