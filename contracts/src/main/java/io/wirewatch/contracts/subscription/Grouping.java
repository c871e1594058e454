package io.wirewatch.contracts.subscription;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * How alerts of a subscription are grouped.
 *
 * @param by {@code story}
 * @param delay delay of the first alert of a story
 * @param interval least time between revisions
 * @param repeat an unacknowledged alert is sent again after this
 */
public record Grouping(
    String by, @JsonProperty("wait") Duration delay, Duration interval, Duration repeat) {}
