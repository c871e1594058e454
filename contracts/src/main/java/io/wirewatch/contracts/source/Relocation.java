package io.wirewatch.contracts.source;

import java.time.Instant;

/**
 * A permanent redirect that is believed only after several polls have seen it.
 *
 * @param to where it leads
 * @param polls polls in a row that saw it
 * @param since first of them
 */
public record Relocation(String to, int polls, Instant since) {}
