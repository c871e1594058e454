/**
 * Reads feeds: bytes and headers in, entries out.
 *
 * <p>Reading order: {@link io.wirewatch.ingest.feed.FeedReader} (the way of the bytes), {@code
 * markup} (broken text to a tree with known names), {@code rome} (the tree to Rome's feed model),
 * {@link io.wirewatch.ingest.feed.EntryRules} (how each field is filled, rule by rule), {@link
 * io.wirewatch.ingest.feed.JsonFeed}, and {@link io.wirewatch.ingest.feed.Feed}, the result.
 */
package io.wirewatch.ingest.feed;
