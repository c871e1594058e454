package io.wirewatch.alerting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.ledger.SummaryMatch;
import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Audit audit = new Audit();

  @Test
  void missesWhatAReaderHasPassedWithoutATrace() {
    audit.raw("a", NOON, "a:1", item(0, true));

    assertThat(of("enrich").missing()).isEqualTo(1);
  }

  @Test
  void waitsForWhatAReaderHasNotPassedYet() {
    audit.raw("a", NOON, "a:1", item(0, false));

    assertThat(of("enrich")).returns(0L, Balance::missing).returns(1L, Balance::pending);
  }

  @Test
  void countsWhatBecameADeadLetterByItsPlace() {
    audit.raw("a", NOON, "", item(7, true));
    audit.deadLetter(
        new DeadLetter(Stage.ENRICH, Reason.NOT_JSON, null, at(7), "a", new byte[0], false, NOON));

    assertThat(of("enrich").missing()).isZero();
    assertThat(of("enrich").failed()).containsEntry("not-json", 1L);
  }

  @Test
  void balancesACandidateThatWasKnownBefore() {
    audit.fetched("a", NOON, item(0, true));
    audit.fetched("a", NOON.plusSeconds(60), item(1, true));
    audit.raw("a", NOON, "a:1", item(0, false));
    audit.disposition(
        said(Subject.ARTICLE, "a", Stage.IDENTIFY, Outcome.REJECTED, Reason.SEEN_BEFORE),
        NOON.plusSeconds(60));

    assertThat(of("identify")).returns(0L, Balance::missing).returns(1L, Balance::out);
    assertThat(of("identify").held()).containsEntry("seen-before", 1L);
  }

  @Test
  void missesAMatchThatNobodyDecided() {
    audit.summary(
        new MatchSummary(
            "a",
            1,
            0,
            1,
            1,
            List.of(
                new SummaryMatch("held", 1, Outcome.PENDING, null, null),
                new SummaryMatch("lost", 1, Outcome.PENDING, null, null)),
            List.of(),
            Mode.LIVE,
            NOON));
    audit.disposition(
        said(Subject.MATCH, "a:1/held", Stage.DECIDE, Outcome.HELD, Reason.MUTED), NOON);
    assertThat(of("decide").pending()).isEqualTo(1);

    audit.allDecided();

    assertThat(of("decide")).returns(1L, Balance::missing).returns(0L, Balance::pending);
  }

  private Balance of(String stage) {
    return audit.balances().stream()
        .filter(one -> one.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  private static Audit.Item item(long offset, boolean read) {
    return new Audit.Item(at(offset), read);
  }

  private static LogPosition at(long offset) {
    return new LogPosition("topic", 0, offset);
  }

  private static Disposition said(
      Subject subject, String id, Stage stage, Outcome outcome, Reason reason) {
    return new Disposition(
        subject, id, "a", 1, null, null, null, stage, outcome, reason, null, null, Mode.LIVE, NOON);
  }
}
