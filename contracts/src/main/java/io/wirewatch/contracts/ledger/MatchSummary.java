package io.wirewatch.contracts.ledger;

import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.List;

/**
 * What matching an article version gave, also when nothing matched.
 *
 * @param articleId article
 * @param version its version
 * @param bookOffset the book it was matched against
 * @param subscriptions size of that book
 * @param candidates queries really run
 * @param matches what met
 * @param errors what failed
 * @param mode live, backfill or replay
 * @param at when
 */
public record MatchSummary(
    String articleId,
    int version,
    long bookOffset,
    int subscriptions,
    int candidates,
    List<SummaryMatch> matches,
    List<SummaryError> errors,
    Mode mode,
    Instant at) {

  public MatchSummary {
    matches = matches == null ? List.of() : List.copyOf(matches);
    errors = errors == null ? List.of() : List.copyOf(errors);
  }
}
