package io.wirewatch.alerting.kafka;

/** Names of the places in alerting where a test may kill the process, beside the shared ones. */
public final class AlertingFailPoints {
  /** The match is forwarded to its subscriber's owner, the Streams transaction is open. */
  public static final String MATCH_BEFORE_COMMIT = "match-before-commit";

  /** Something due was taken from the store, what it asks for is not forwarded. */
  public static final String BETWEEN_DUE_AND_FIRE = "alerting-between-due-and-fire";

  /** A store's records are being restored. */
  public static final String IN_RESTORE = "alerting-in-restore";

  /** Partitions of deliveries have just been assigned; their state is not loaded. */
  public static final String IN_REBALANCE = "delivery-in-rebalance";

  private AlertingFailPoints() {}
}
