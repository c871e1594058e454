package io.wirewatch.contracts.story;

import java.time.Instant;

/**
 * Whether the sources of one side report a story, and how usual that is.
 *
 * @param side ISO country of the sources
 * @param sources how many of its sources report it; 0 while it is silent
 * @param articles how many of their articles, reprints counted
 * @param first when its first report came; absent while it is silent
 * @param shared of the earlier stories in {@code of}, how many this side told as well; absent until
 *     the story is old enough to judge, or where too few came before
 * @param of how many earlier stories the other side told with which this one shares most
 */
public record Coverage(
    String side, int sources, int articles, Instant first, Integer shared, Integer of) {}
