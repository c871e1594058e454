package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.source.SourceState;
import java.util.List;

/**
 * All that one poll or one page gives: written in one transaction.
 *
 * @param candidates articles
 * @param pages pages to fetch
 * @param dispositions refusals and notes
 * @param state the source's next state; absent for a page
 */
public record Batch(
    List<Candidate> candidates,
    List<PageOrder> pages,
    List<Disposition> dispositions,
    SourceState state) {

  public Batch {
    candidates = List.copyOf(candidates);
    pages = List.copyOf(pages);
    dispositions = List.copyOf(dispositions);
  }

  /** What a poll gives; {@code taken} is null where there were no items to look at. */
  public static Batch of(Intake.Taken taken, Ledger ledger, SourceState state) {
    return taken == null
        ? new Batch(List.of(), List.of(), ledger.dispositions(), state)
        : new Batch(taken.candidates(), taken.pages(), ledger.dispositions(), state);
  }
}
