package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.SourceState;
import java.util.Objects;

/**
 * Says of a source what changed with a poll: once when trouble begins or takes another form, not at
 * each try.
 */
public final class SourceNotes {
  private SourceNotes() {}

  /** Adds what somebody may want to know of the step from one state to the next. */
  public static void add(SourceState before, SourceState after, Ledger ledger) {
    Reason trouble = trouble(after);
    if (trouble != null && trouble != trouble(before)) {
      ledger.source(
          Stage.FETCH, Outcome.FAILED, trouble, after.lastFailure().detail() + again(after));
    }
    if (after.gaps() > before.gaps()) {
      ledger.source(
          Stage.PARSE,
          Outcome.NOTED,
          Reason.GAP_SUSPECTED,
          "no item shown was seen before, and the oldest is newer than "
              + Objects.toString(before.newestItemAt(), "any"));
    }
  }

  private static Reason trouble(SourceState state) {
    boolean well = state.health() == Health.OK || state.health() == Health.FRESH;
    return well || state.lastFailure() == null ? null : state.lastFailure().reason();
  }

  private static String again(SourceState after) {
    return after.nextPollAt() == null
        ? "; polling has stopped"
        : "; next try at " + after.nextPollAt();
  }
}
