package io.wirewatch.contracts.subscription;

import java.time.Duration;

/**
 * How many alerts a subscription may raise.
 *
 * @param per window
 * @param max alerts in a window
 * @param then {@code digest} or {@code hold}
 */
public record RateLimit(Duration per, int max, String then) {}
