package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.Findings;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.SummaryMatch;
import io.wirewatch.contracts.wire.Mode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Writes what matching an article gave, also when that is nothing. */
final class SummaryWriter {
  private final Emitter emitter;
  private final InstantSource clock;

  SummaryWriter(Emitter emitter, InstantSource clock) {
    this.emitter = emitter;
    this.clock = clock;
  }

  /**
   * Writes a summary.
   *
   * @param again tells a summary of a later matching from the first; empty for the first
   */
  void write(Article article, Book book, Findings findings, Mode mode, String again) {
    List<SummaryMatch> met =
        findings.met().stream()
            .map(
                one ->
                    new SummaryMatch(
                        one.subscription().id(),
                        one.subscription().version(),
                        Outcome.PENDING,
                        null,
                        null))
            .toList();
    MatchSummary summary =
        new MatchSummary(
            article.id(),
            article.version(),
            book.offset(),
            book.size(),
            findings.candidates(),
            met,
            findings.errors(),
            mode,
            clock.instant());
    emitter.emit(
        Topics.MATCH_SUMMARIES,
        article.id(),
        summary,
        article.versionId() + again,
        null,
        article.fetchedAt(),
        mode,
        Map.of());
  }
}
