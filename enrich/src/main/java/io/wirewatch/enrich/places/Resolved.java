package io.wirewatch.enrich.places;

/**
 * A mention with the place that it most likely means.
 *
 * @param mention the stretch of text
 * @param place number of the place in the gazetteer
 * @param confidence 0 to 1
 * @param runnerUp number of the next best place, or -1
 * @param runnerUpConfidence 0 to 1
 */
record Resolved(
    PlaceMention mention, int place, double confidence, int runnerUp, double runnerUpConfidence) {}
