package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects the dispositions of one poll or page. */
public final class Ledger {
  private final List<Disposition> dispositions = new ArrayList<>();
  private final Source source;
  private final Instant now;

  /** The ledger of a source at a moment. */
  public Ledger(Source source, Instant now) {
    this.source = source;
    this.now = now;
  }

  /** An item was refused before it became an article. */
  public void item(String itemKey, Stage stage, Outcome outcome, Reason reason, String detail) {
    add(Subject.ITEM, source.id() + "/" + itemKey, null, stage, outcome, reason, detail);
  }

  /** Something is to be known of an article. */
  public void article(
      String articleId, Stage stage, Outcome outcome, Reason reason, String detail) {
    add(Subject.ARTICLE, articleId, articleId, stage, outcome, reason, detail);
  }

  /** Something is to be known of the source itself. */
  public void source(Stage stage, Outcome outcome, Reason reason, String detail) {
    add(Subject.SOURCE, source.id(), null, stage, outcome, reason, detail);
  }

  /** All so far. */
  public List<Disposition> dispositions() {
    return List.copyOf(dispositions);
  }

  private void add(
      Subject subject,
      String subjectId,
      String articleId,
      Stage stage,
      Outcome outcome,
      Reason reason,
      String detail) {
    dispositions.add(
        new Disposition(
            subject,
            subjectId,
            articleId,
            null,
            source.id(),
            null,
            null,
            stage,
            outcome,
            reason,
            detail,
            null,
            Mode.LIVE,
            now));
  }
}
