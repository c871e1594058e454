package io.wirewatch.alerting.decide;

import static io.wirewatch.alerting.Sample.enriched;
import static io.wirewatch.alerting.Sample.first;
import static io.wirewatch.alerting.Sample.with;
import static io.wirewatch.alerting.decide.Scene.alerts;
import static io.wirewatch.alerting.decide.Scene.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken back at a new address reaches those who were told, and nobody else. */
class NoticeTest {
  private final Scene scene = new Scene();

  @Test
  void tellsWhoWasToldThatTheReportWasWithdrawnThoughTheNoticeMeetsNoQuery() {
    scene.see(first());
    Alert told = alerts(scene.notice(saying("We retract our report on a raid"))).get(0);

    assertThat(told.kind()).isEqualTo(AlertKind.RETRACTION);
    assertThat(told.articles()).extracting(AlertArticle::id).containsExactly("b");
    assertThat(told.changes())
        .extracting(AlertChange::change, AlertChange::to)
        .contains(
            tuple("correction", "We retract our report on a raid"), tuple("query", "not met"));
  }

  @Test
  void tellsWhoWasToldThatTheReportWasPutRight() {
    scene.see(first());
    List<Verdict> verdicts = scene.notice(saying("Correction: nobody was at the post"));

    assertThat(alerts(verdicts)).extracting(Alert::kind).containsExactly(AlertKind.CORRECTION);
  }

  @Test
  void tellsOnce() {
    scene.see(first());
    EnrichedArticle notice = saying("RETRACTED: raid on a post");
    scene.notice(notice);

    assertThat(scene.notice(notice)).isEmpty();
  }

  @Test
  void saysNothingToWhoWasToldNothing() {
    assertThat(scene.notice(saying("We retract our report on a raid"))).isEmpty();
  }

  @Test
  void saysNothingOfOtherThingsThatAreTakenBack() {
    scene.see(first());

    assertThat(scene.notice(saying("Minister retracts his statement"))).isEmpty();
    assertThat(scene.notice(saying("Correction facility on fire"))).isEmpty();
  }

  @Test
  void leavesTheCorrectionOfAVersionToThoseWhoWereToldOfTheFormerOne() {
    scene.see(first());
    EnrichedArticle second =
        with(saying("Correction: a name"), article -> article.toBuilder().version(2).build());

    assertThat(scene.notice(second)).isEmpty();
  }

  @Test
  void waitsBesideTheReportThatStillWaits() {
    scene.group(Duration.ofMinutes(30), Duration.ofMinutes(5), null);
    scene.see(first());

    assertThat(holds(scene.notice(saying("We retract our report on a raid"))))
        .containsExactly(Reason.WAITING);
    Alert told = alerts(scene.waitUntil(first().article().fetchedAt().plusSeconds(3600))).get(0);
    assertThat(told.articles()).extracting(AlertArticle::id).containsExactlyInAnyOrder("a", "b");
  }

  private static EnrichedArticle saying(String title) {
    return with(
        enriched("b", "story-1", 10, 0, 1, 2), article -> article.toBuilder().title(title).build());
  }
}
