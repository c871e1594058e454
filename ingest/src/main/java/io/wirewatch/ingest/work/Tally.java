package io.wirewatch.ingest.work;

import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.ingest.publish.Batch;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;

/** Counts what a batch says, once it is written. */
final class Tally {
  private Tally() {}

  static void items(Batch batch, Meters meters) {
    if (!batch.candidates().isEmpty()) {
      meters.add(Metric.ITEMS, batch.candidates().size(), Outcome.PUBLISHED);
    }
    if (!batch.pages().isEmpty()) {
      meters.add(Metric.ITEMS, batch.pages().size(), Outcome.PENDING);
    }
    for (Disposition disposition : batch.dispositions()) {
      if (disposition.outcome() == Outcome.REJECTED) {
        meters.count(Metric.ITEMS, Outcome.REJECTED);
        meters.count(Metric.ITEMS_REJECTED, disposition.reason());
      } else if (disposition.subject() == Subject.SOURCE
          && disposition.reason() == Reason.GAP_SUSPECTED) {
        meters.count(Metric.GAPS);
      }
    }
  }
}
