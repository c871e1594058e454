package io.wirewatch.contracts.story;

import java.time.Instant;

/**
 * One change of a story, with its cause.
 *
 * @param story story id
 * @param seq 1 for the first change of a story
 * @param change what changed
 * @param cause why
 * @param from old value in words
 * @param to new value in words
 * @param at observedAt of the cause
 */
public record StoryChange(
    String story,
    long seq,
    StoryChangeKind change,
    Cause cause,
    String from,
    String to,
    Instant at) {}
