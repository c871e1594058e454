package io.wirewatch.contracts.ledger;

import io.wirewatch.contracts.article.LogPosition;
import java.time.Instant;

/**
 * A record that could not be processed, as it came.
 *
 * @param stage where
 * @param reason why
 * @param detail in words
 * @param origin where it lies
 * @param key its key
 * @param value original bytes, at most 512 kB
 * @param truncated true where bytes were cut
 * @param at when
 */
public record DeadLetter(
    Stage stage,
    Reason reason,
    String detail,
    LogPosition origin,
    String key,
    byte[] value,
    boolean truncated,
    Instant at) {}
