package io.wirewatch.contracts.story;

import io.wirewatch.contracts.article.SeverityLevel;
import java.time.Instant;

/**
 * Severity of a story at a time.
 *
 * @param at when
 * @param score 0 to 100
 * @param level the band
 */
public record SeverityPoint(Instant at, int score, SeverityLevel level) {}
