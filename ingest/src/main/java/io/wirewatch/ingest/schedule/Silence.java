package io.wirewatch.ingest.schedule;

import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.SourceState;
import java.time.Instant;

/** Says whether a source is silent although its rhythm makes that unlikely. */
public final class Silence {
  private Silence() {}

  /** Whether it answered its last poll, showed nothing new, and should have. */
  public static boolean isUnlikely(SourceState state) {
    Instant looked = state.lastSuccessAt();
    if (state.health() != Health.OK || looked == null || state.lastNewsAt() == null) {
      return false;
    }
    return Rhythm.read(state.rhythm(), looked).silence(state.lastNewsAt(), looked)
        < Rhythm.UNLIKELY;
  }
}
