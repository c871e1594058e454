package io.wirewatch.proving.alerting;

import io.wirewatch.alerting.kafka.AlertingFailPoints;
import io.wirewatch.runtime.failpoint.FailPoints;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is killed where: alerting itself, or the broker under it, while alerting stands at a named
 * place.
 *
 * @param victim who is killed
 * @param place where alerting stands
 */
record Blow(Victim victim, String place) {
  /** Who is killed. */
  enum Victim {
    ALERTING,
    BROKER
  }

  /** Where a crash hurts most, the five that the issue names first. */
  private static final List<String> PLACES =
      List.of(
          AlertingFailPoints.MATCH_BEFORE_COMMIT,
          FailPoints.DELIVERY_BEFORE_RECORD,
          AlertingFailPoints.IN_RESTORE,
          AlertingFailPoints.IN_REBALANCE,
          AlertingFailPoints.BETWEEN_DUE_AND_FIRE,
          FailPoints.DELIVERY_BEFORE_SEND,
          FailPoints.ALERTING_BEFORE_COMMIT,
          FailPoints.DELIVERY_AFTER_RECORD);

  /** The five named places, each with both victims. */
  static final int NAMED = 10;

  /** Every place with every victim, the named ones first. */
  static List<Blow> all() {
    List<Blow> all = new ArrayList<>();
    for (String place : PLACES) {
      all.add(new Blow(Victim.ALERTING, place));
      all.add(new Blow(Victim.BROKER, place));
    }
    return all;
  }

  /** Every place, alerting killed. */
  static List<Blow> onAlerting() {
    return all().stream().filter(blow -> blow.victim() == Victim.ALERTING).toList();
  }

  /** Whether the place is passed while alerting starts, once or twice only. */
  boolean onStart() {
    return place.equals(AlertingFailPoints.IN_REBALANCE)
        || place.equals(AlertingFailPoints.IN_RESTORE);
  }
}
