package io.wirewatch.ingest.app;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.PollFailure;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.kafka.SourceLog;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells how each source is: {@code sources list}. */
public final class SourceTable {
  private final SourceLog log;

  /** The table of a cluster. */
  public SourceTable(Settings settings) {
    this.log = new SourceLog(new ClientProperties(settings), InstantSource.system());
  }

  /**
   * One source, with what is learnt of it.
   *
   * @param url polled now; differs from the list's after a permanent redirect
   * @param interval learnt cadence
   * @param reason of the newest failure, while the source is not well
   * @param gaps times that items may have been missed
   */
  public record Row(
      String id,
      String name,
      SourceKind kind,
      String url,
      String country,
      String language,
      String reliability,
      String terms,
      Health health,
      Duration interval,
      Instant lastNewsAt,
      Instant lastPollAt,
      Instant nextPollAt,
      int failures,
      Reason reason,
      String detail,
      int gaps,
      Double newsPerDay,
      Boolean robotsIgnored,
      Boolean pushed) {}

  /** All sources, the troubled first, then by id. */
  public List<Row> answer() throws Exception {
    Map<String, SourceState> states = log.states();
    return log.sources().entrySet().stream()
        .map(entry -> row(entry.getValue(), states.get(entry.getKey())))
        .sorted(
            Comparator.comparing((Row row) -> row.health() == Health.OK || row.reason() == null)
                .thenComparing(Row::id))
        .toList();
  }

  private static Row row(Source source, SourceState state) {
    SourceState known =
        state == null
            ? SourceState.builder().sourceId(source.id()).health(Health.FRESH).build()
            : state;
    boolean well = known.health() == Health.OK || known.health() == Health.FRESH;
    PollFailure failure = well ? null : known.lastFailure();
    return new Row(
        source.id(),
        source.name(),
        source.kind(),
        known.url() == null ? source.url() : known.url(),
        source.country(),
        source.language(),
        source.reliability(),
        source.terms(),
        source.enabled() ? known.health() : Health.DISABLED,
        known.interval(),
        known.lastNewsAt(),
        known.lastPollAt(),
        known.nextPollAt(),
        known.failures(),
        failure == null ? null : failure.reason(),
        failure == null ? null : failure.detail(),
        known.gaps(),
        known.newsPerDay(),
        source.ignoreRobots() ? true : null,
        known.push() != null && known.push().leaseUntil() != null ? true : null);
  }
}
