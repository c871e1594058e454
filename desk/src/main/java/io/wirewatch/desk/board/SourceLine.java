package io.wirewatch.desk.board;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import java.time.Instant;

/**
 * A source and how it fares.
 *
 * @param id source
 * @param name its name
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 * @param reliability Admiralty A to F
 * @param status what its articles count as
 * @param health state of polling
 * @param lastPollAt last poll
 * @param nextPollAt when the next is due
 * @param lastNewsAt last time that it showed something new
 * @param failures failures in a row
 * @param reason why it failed last
 * @param meaning the reason in words
 * @param detail what the server said
 */
public record SourceLine(
    String id,
    String name,
    String country,
    String language,
    String reliability,
    Status status,
    Health health,
    Instant lastPollAt,
    Instant nextPollAt,
    Instant lastNewsAt,
    int failures,
    Reason reason,
    String meaning,
    String detail) {

  /** Joins what is declared with what was experienced; the latter may be absent. */
  static SourceLine of(Source source, SourceState state) {
    boolean fresh = state == null;
    boolean failing = !fresh && state.failures() > 0 && state.lastFailure() != null;
    Reason reason = failing ? state.lastFailure().reason() : null;
    return new SourceLine(
        source.id(),
        source.name(),
        source.country(),
        source.language(),
        source.reliability(),
        source.status(),
        !source.enabled() ? Health.DISABLED : fresh ? Health.FRESH : state.health(),
        fresh ? null : state.lastPollAt(),
        fresh ? null : state.nextPollAt(),
        fresh ? null : state.lastNewsAt(),
        fresh ? 0 : state.failures(),
        reason,
        reason == null ? null : reason.meaning(),
        failing ? state.lastFailure().detail() : null);
  }
}
