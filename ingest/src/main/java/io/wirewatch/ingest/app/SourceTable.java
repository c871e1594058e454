package io.wirewatch.ingest.app;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.PollFailure;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.kafka.SourceLog;
import io.wirewatch.ingest.schedule.Silence;
import io.wirewatch.runtime.kafka.ClientProperties;
import io.wirewatch.runtime.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells how each source is: {@code sources list}. */
public final class SourceTable {
  private final SourceLog log;
  private final InstantSource clock = InstantSource.system();
  private final Duration silentAfter;

  /** The table of a cluster. */
  public SourceTable(Settings settings) {
    this.log = new SourceLog(new ClientProperties(settings), clock);
    this.silentAfter = settings.get(IngestSettings.SILENT_AFTER);
  }

  /**
   * One source, with what is learnt of it.
   *
   * @param url polled now; differs from the list's after a permanent redirect
   * @param interval learnt cadence
   * @param reason of the newest failure, while the source is not well
   * @param gaps times that items may have been missed
   * @param silent true where it brought no news for the time that {@code ingest.silent-after} says,
   *     or for longer than its rhythm makes likely
   * @param robots what robots.txt says of its URL, where it was asked
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
      Boolean silent,
      String robots,
      Boolean robotsIgnored,
      Boolean pushed) {}

  /** All sources, the troubled first, then by id. */
  public List<Row> answer() throws Exception {
    Map<String, SourceState> states = log.states();
    Map<String, Source> sources = log.sources();
    Map<String, String> pollers = new HashMap<>();
    sources.forEach(
        (key, source) -> {
          if (source.enabled() && states.containsKey(key) && isPolled(states.get(key))) {
            pollers.put(source.url(), source.id());
          }
        });
    Instant silentBefore = clock.instant().minus(silentAfter);
    return sources.entrySet().stream()
        .map(
            entry -> {
              Source source = entry.getValue();
              SourceState state = states.get(entry.getKey());
              return row(source, state, pollers.get(source.url()), silentBefore);
            })
        .sorted(
            Comparator.comparing((Row row) -> row.health() == Health.OK || row.reason() == null)
                .thenComparing(Row::id))
        .toList();
  }

  private static boolean isPolled(SourceState state) {
    return state.lastPollAt() != null;
  }

  private static Row row(Source source, SourceState state, String poller, Instant silentBefore) {
    boolean twin =
        source.enabled()
            && poller != null
            && !poller.equals(source.id())
            && !(state != null && isPolled(state));
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
        twin ? Reason.SAME_URL : failure == null ? null : failure.reason(),
        twin ? "polled as " + poller : failure == null ? null : failure.detail(),
        known.gaps(),
        known.newsPerDay(),
        isSilent(source, known, silentBefore) ? true : null,
        known.robots() == null ? null : known.robots().allowed() ? "allowed" : "forbidden",
        source.ignoreRobots() ? true : null,
        known.push() != null && known.push().leaseUntil() != null ? true : null);
  }

  private static boolean isSilent(Source source, SourceState state, Instant silentBefore) {
    Instant sign = state.lastNewsAt() == null ? state.firstPollAt() : state.lastNewsAt();
    boolean forLong = sign != null && sign.isBefore(silentBefore);
    return source.enabled() && (forLong || Silence.isUnlikely(state));
  }
}
