package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.Alert;
import java.time.Instant;

/**
 * Something to do at a time. Nothing is ever unscheduled: when it is popped, the memory says
 * whether it still counts.
 *
 * @param at when
 * @param kind what
 * @param subscription subscription id
 * @param story story id; absent for a digest
 * @param alert the alert to send again; absent otherwise
 * @param count how often it has been sent again
 */
public record Due(
    Instant at, Kind kind, String subscription, String story, Alert alert, int count) {

  /** What is due. */
  public enum Kind {
    /** The waiting articles of a story are told. */
    TELL,
    /** The digest of a subscription is told. */
    DIGEST,
    /** An unacknowledged alert is sent again. */
    REPEAT,
    /** An unacknowledged alert goes to others. */
    ESCALATE,
    /** A story that nobody reports any more is forgotten. */
    FORGET
  }
}
