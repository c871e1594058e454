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
 * @param lastSuccessAt last poll that was answered as it should be
 * @param listedUrl the URL that the source list gave; another one starts the state anew
 * @param validatorsUrl the URL whose answer bore the validators
 * @param lastFullAt last answer with a body: no validator is trusted for ever
 * @param withoutValidators bodies in a row that came without a validator
 * @param newsPerDay learnt rate of new items
 * @param newestItemAt newest date that an item claimed
 * @param gaps times that items may have been missed
 * @param hostHeldUntil the whole host asked us to wait until then
 * @param relocation a permanent redirect on its way to being believed
 * @param robots what robots.txt said of the URL polled
 * @param push the WebSub subscription
 * @param wish what the newest body asked of those who poll it
 * @param rhythm how likely news is in each hour of the week, as ingest has learnt it
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
    List<SeenItem> seen,
    Instant lastSuccessAt,
    String listedUrl,
    String validatorsUrl,
    Instant lastFullAt,
    int withoutValidators,
    Double newsPerDay,
    Instant newestItemAt,
    int gaps,
    Instant hostHeldUntil,
    Relocation relocation,
    RobotsVerdict robots,
    Push push,
    PollWish wish,
    String rhythm) {

  public SourceState {
    seen = seen == null ? List.of() : List.copyOf(seen);
  }

  /** A builder that starts from nothing. */
  public static SourceStateBuilder builder() {
    return new SourceStateBuilder();
  }

  /** A builder that starts from this state. */
  public SourceStateBuilder toBuilder() {
    return new SourceStateBuilder(this);
  }
}
