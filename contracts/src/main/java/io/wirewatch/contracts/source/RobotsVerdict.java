package io.wirewatch.contracts.source;

import java.time.Duration;
import java.time.Instant;

/**
 * What robots.txt said of the URL that is polled.
 *
 * @param url the URL asked about
 * @param allowed false where the file forbids it
 * @param crawlDelay the least time between two requests that the file asks for
 * @param checkedAt when it was asked
 */
public record RobotsVerdict(String url, boolean allowed, Duration crawlDelay, Instant checkedAt) {}
