package io.wirewatch.ingest.work;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.ingest.publish.Batch;
import io.wirewatch.ingest.publish.Candidate;
import io.wirewatch.runtime.metrics.Label;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Duration;

/** Counts what a batch says, once it is written. */
final class Tally {
  private Tally() {}

  static void items(Batch batch, Meters meters) {
    for (Candidate candidate : batch.candidates()) {
      Article article = candidate.article();
      // What the first poll shows may be of any age.
      if (!candidate.firstPoll() && article.publishedAt() != null) {
        meters.time(
            Metric.DELAY,
            Duration.between(article.freshAt(), article.fetchedAt()),
            Label.Leg.PUBLISHED_FETCHED);
      }
    }
    if (!batch.candidates().isEmpty()) {
      meters.add(Metric.ITEMS, batch.candidates().size(), Outcome.PUBLISHED);
    }
    if (!batch.pages().isEmpty()) {
      meters.add(Metric.ITEMS, batch.pages().size(), Outcome.PENDING);
    }
    for (Disposition disposition : batch.dispositions()) {
      if (disposition.outcome() == Outcome.REJECTED) {
        meters.count(Metric.ITEMS, Outcome.REJECTED);
      } else if (disposition.subject() == Subject.SOURCE
          && disposition.reason() == Reason.GAP_SUSPECTED) {
        meters.count(Metric.GAPS);
      }
    }
  }
}
