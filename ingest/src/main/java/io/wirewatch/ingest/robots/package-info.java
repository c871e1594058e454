/**
 * What robots.txt allows (RFC 9309). {@link io.wirewatch.ingest.robots.Robots} reads an answer,
 * {@link io.wirewatch.ingest.robots.RobotsCache} keeps it for a day.
 */
package io.wirewatch.ingest.robots;
