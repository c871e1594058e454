package io.wirewatch.contracts.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What ingest remembers of a source between polls.
 *
 * @param sourceId the source
 * @param url the URL polled, after permanent redirects
 * @param health state of polling
 * @param etag validator of the newest 200, byte for byte
 * @param lastModified validator of the newest 200, byte for byte
 * @param bodyHash hash of the newest body
 * @param firstPollAt first successful poll
 * @param lastPollAt last poll
 * @param nextPollAt when the next is due
 * @param lastNewsAt last time a new item was seen
 * @param interval learnt cadence
 * @param failures failures in a row
 * @param lastFailure the newest failure
 * @param seen bounded, newest first
 */
public record SourceState(
    String sourceId,
    String url,
    Health health,
    String etag,
    String lastModified,
    String bodyHash,
    Instant firstPollAt,
    Instant lastPollAt,
    Instant nextPollAt,
    Instant lastNewsAt,
    Duration interval,
    int failures,
    PollFailure lastFailure,
    List<SeenItem> seen) {

  public SourceState {
    seen = seen == null ? List.of() : List.copyOf(seen);
  }
}
