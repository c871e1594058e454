package io.wirewatch.alerting.decide;

import java.time.Instant;

/**
 * Two stories turned out to be one.
 *
 * @param gone the story that ended
 * @param into the story that has its articles now
 * @param observedAt when the article that showed it was fetched
 */
public record StoryMerge(String gone, String into, Instant observedAt) {}
