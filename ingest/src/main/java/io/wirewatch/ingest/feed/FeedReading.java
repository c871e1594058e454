package io.wirewatch.ingest.feed;

import io.wirewatch.contracts.ledger.Reason;

/** What became of the bytes of a feed. */
public sealed interface FeedReading permits Feed, FeedReading.NotAFeed {
  /**
   * The bytes are no feed.
   *
   * @param reason why
   * @param detail in words
   */
  record NotAFeed(Reason reason, String detail) implements FeedReading {}
}
