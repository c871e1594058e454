package io.wirewatch.contracts.source;

import java.time.Instant;

/**
 * A WebSub subscription: the publisher tells us of news, and polling becomes the safety net.
 *
 * @param hub where to subscribe
 * @param topic the feed by the name that the hub knows
 * @param requestedAt the newest request to subscribe
 * @param leaseUntil end of the verified lease; absent until the hub has verified it
 * @param lastPushAt the newest push whose signature was right
 */
public record Push(
    String hub, String topic, Instant requestedAt, Instant leaseUntil, Instant lastPushAt) {}
