package io.wirewatch.runtime.failpoint;

import java.util.ServiceLoader;

/**
 * Named places where a crash would hurt most, so that a test can kill the process just there.
 *
 * <p>In a product build nothing implements it and {@link #load} gives one that does nothing; the
 * implementation that kills lives in the test sources of {@code proving}.
 */
public interface FailPoints {
  /** Ingest: the poll's records are sent, its transaction is not committed. */
  String INGEST_BEFORE_COMMIT = "ingest-before-commit";

  /** Ingest: the poll's transaction is committed, nothing else has happened since. */
  String INGEST_AFTER_COMMIT = "ingest-after-commit";

  /** Ingest: the former owner of some hosts is fenced, what it left is not read yet. */
  String INGEST_FENCED = "ingest-fenced";

  /** Enrich: the record is enriched and forwarded, the Streams transaction is open. */
  String ENRICH_BEFORE_COMMIT = "enrich-before-commit";

  /** Alerting: alerts are forwarded, the Streams transaction is open. */
  String ALERTING_BEFORE_COMMIT = "alerting-before-commit";

  /** Delivery: the due delivery is loaded, nothing was sent. */
  String DELIVERY_BEFORE_SEND = "delivery-before-send";

  /** Delivery: the receiver has answered, the attempt is not recorded. */
  String DELIVERY_BEFORE_RECORD = "delivery-before-record";

  /** Delivery: the attempt is recorded. */
  String DELIVERY_AFTER_RECORD = "delivery-after-record";

  /** Passes one of the named places. */
  void reached(String name);

  /** The implementation on the class path, else none. */
  static FailPoints load() {
    return ServiceLoader.load(FailPoints.class).findFirst().orElse(name -> {});
  }
}
