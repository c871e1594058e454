package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.Verdict;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.runtime.metrics.Meters;
import io.wirewatch.runtime.metrics.Metric;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what was decided: alerts for the subscriber, and a disposition for every match. */
final class VerdictWriter {
  private final Emitter emitter;
  private final InstantSource clock;
  private final Meters meters;

  VerdictWriter(Emitter emitter, InstantSource clock, Meters meters) {
    this.emitter = emitter;
    this.clock = clock;
    this.meters = meters;
  }

  void write(Verdict verdict) {
    if (verdict instanceof Verdict.Fire fire) {
      alert(fire.alert(), fire.to(), "");
      fire.alert().articles().forEach(article -> listed(fire.alert(), article));
      meters.count(Metric.ALERTS, fire.alert().kind(), levelOf(fire.alert()));
    } else if (verdict instanceof Verdict.SendAgain again) {
      alert(again.alert(), again.to(), again.sending());
    } else if (verdict instanceof Verdict.Hold hold) {
      held(hold);
    }
  }

  private void alert(Alert alert, List<String> to, String sending) {
    Map<String, String> more = new HashMap<>();
    more.put(EventHeaders.DELIVER_TO, String.join(",", to));
    if (!sending.isEmpty()) {
      more.put(EventHeaders.SENDING, sending);
    }
    emitter.emit(
        Topics.ALERTS,
        alert.subscriber(),
        alert,
        sending.isEmpty() ? alert.id() : alert.id() + ":" + sending,
        alert.story() == null ? null : alert.story().id(),
        alert.observedAt(),
        alert.mode(),
        more);
  }

  private void listed(Alert alert, AlertArticle article) {
    Disposition disposition =
        new Disposition(
            Subject.MATCH,
            matchId(article.id(), article.version(), alert.subscription().id()),
            article.id(),
            article.version(),
            null,
            alert.subscription().id(),
            alert.id(),
            Stage.DECIDE,
            Outcome.PENDING,
            null,
            null,
            null,
            alert.mode(),
            clock.instant());
    emit(disposition, alert.id(), alert.observedAt());
  }

  private void held(Verdict.Hold hold) {
    Disposition disposition =
        new Disposition(
            Subject.MATCH,
            matchId(hold.articleId(), hold.version(), hold.subscription()),
            hold.articleId(),
            hold.version(),
            null,
            hold.subscription(),
            null,
            Stage.DECIDE,
            Outcome.HELD,
            hold.reason(),
            hold.until() == null ? null : "until " + hold.until(),
            null,
            hold.mode(),
            clock.instant());
    emit(disposition, hold.reason().wireName(), hold.observedAt());
  }

  private void emit(Disposition disposition, String what, Instant observedAt) {
    emitter.emit(
        Topics.DISPOSITIONS,
        disposition.articleId(),
        disposition,
        disposition.subjectId() + ":" + what,
        disposition.subjectId(),
        observedAt,
        disposition.mode(),
        Map.of());
  }

  /** A match by article version and subscription. */
  static String matchId(String article, int version, String subscription) {
    return article + ":" + version + "/" + subscription;
  }

  private static SeverityLevel levelOf(Alert alert) {
    boolean known = alert.severity() != null && alert.severity().level() != null;
    return known ? alert.severity().level() : SeverityLevel.UNKNOWN;
  }
}
