package io.wirewatch.ingest.feed;

import io.wirewatch.contracts.ledger.Reason;

/**
 * Something that reading left out or changed, so that nothing is dropped without a reason.
 *
 * @param entry index of the entry; −1 for the feed itself
 * @param reason why
 * @param detail in words
 */
public record Note(int entry, Reason reason, String detail) {}
