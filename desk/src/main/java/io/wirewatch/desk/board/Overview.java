package io.wirewatch.desk.board;

import io.wirewatch.contracts.source.Health;
import java.time.Instant;
import java.util.Map;

/**
 * The board in figures.
 *
 * @param now the desk's clock
 * @param since beginning of the time that the board holds
 * @param complete true once the log has been read up to its end at start
 * @param alerts alerts held
 * @param articles article versions seen since then
 * @param sources number of sources
 * @param health sources by health
 */
public record Overview(
    Instant now,
    Instant since,
    boolean complete,
    int alerts,
    long articles,
    int sources,
    Map<Health, Long> health) {}
