package io.wirewatch.alerting.decide;

import static io.wirewatch.alerting.Sample.T0;
import static io.wirewatch.alerting.Sample.enriched;
import static io.wirewatch.alerting.Sample.first;
import static io.wirewatch.alerting.decide.Scene.alerts;
import static io.wirewatch.alerting.decide.Scene.holds;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.alert.HeldArticle;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.subscription.Escalation;
import io.wirewatch.contracts.subscription.MuteTime;
import io.wirewatch.contracts.subscription.RateLimit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private final Scene scene = new Scene();

  @Test
  void tellsTheFirstReportAtOnceAndReprintsNever() {
    Alert told = alerts(scene.see(first())).get(0);
    List<Verdict> again = scene.see(enriched("b", "story-1", 30, 30, 1, 2));

    assertThat(told.kind()).isEqualTo(AlertKind.NEW);
    assertThat(told.revision()).isEqualTo(1);
    assertThat(alerts(again)).isEmpty();
    assertThat(holds(again)).containsExactly(Reason.NOTHING_NEW);
  }

  @Test
  void listsWhatItHeldInTheNextAlertOfTheStory() {
    scene.see(first());
    scene.see(enriched("b", "story-1", 30, 30, 1, 2));
    Alert update = alerts(scene.see(enriched("c", "story-1", 60, 30, 1, 9))).get(0);

    assertThat(update.kind()).isEqualTo(AlertKind.UPDATE);
    assertThat(update.held()).containsExactly(new HeldArticle("b", 1, Reason.NOTHING_NEW));
    assertThat(update.articles()).extracting(AlertArticle::id).containsExactly("c");
    assertThat(update.changes())
        .containsExactly(new AlertChange("fact", "killed 2", "killed 9", "c"));
  }

  @Test
  void revisesWhenTheSeverityLevelRisesWithoutWaitingForTheInterval() {
    Alert told = alerts(scene.see(first())).get(0);
    Alert update = alerts(scene.see(enriched("b", "story-1", 1, 80, 1, 2))).get(0);

    assertThat(update.revision()).isEqualTo(2);
    assertThat(update.supersedes()).isEqualTo(told.id());
    assertThat(update.changes())
        .containsExactly(new AlertChange("severity", "moderate", "extreme", "b"));
  }

  @Test
  void revisesAtTheFirstIndependentOriginOnly() {
    scene.see(first());
    assertThat(alerts(scene.see(enriched("b", "story-1", 10, 30, 2, 2)))).hasSize(1);
    assertThat(alerts(scene.see(enriched("c", "story-1", 20, 30, 3, 2)))).isEmpty();
  }

  @Test
  void gathersNewsWithinTheIntervalIntoOneRevision() {
    scene.see(first());
    List<Verdict> held = scene.see(enriched("b", "story-1", 1, 30, 1, 4));
    scene.see(enriched("c", "story-1", 2, 30, 1, 6));

    assertThat(holds(held)).containsExactly(Reason.INTERVAL);
    assertThat(alerts(scene.waitUntil(T0.plus(Duration.ofMinutes(4))))).isEmpty();
    assertThat(alerts(scene.waitUntil(T0.plus(Duration.ofMinutes(5)))))
        .singleElement()
        .satisfies(
            update ->
                assertThat(update.articles())
                    .extracting(AlertArticle::id)
                    .containsExactly("b", "c"));
  }

  @Test
  void neverLetsACorrectionWait() {
    scene.see(first());
    List<Alert> told =
        alerts(
            scene.see(
                first(),
                article ->
                    article.toBuilder()
                        .version(2)
                        .body("Correction: nobody was killed.")
                        .fetchedAt(T0.plusSeconds(30))
                        .build()));

    assertThat(told).extracting(Alert::kind).containsExactly(AlertKind.CORRECTION);
  }

  @Test
  void takesBackWhatWasRetracted() {
    scene.see(first());
    List<Alert> told =
        alerts(
            scene.see(
                first(),
                article ->
                    article.toBuilder()
                        .version(2)
                        .title("Retraction: attack on a border post")
                        .fetchedAt(T0.plusSeconds(30))
                        .build()));

    assertThat(told).extracting(Alert::kind).containsExactly(AlertKind.RETRACTION);
  }

  @Test
  void takesBackWhatWasRetractedWhereTheRetractionMeetsTheQueryNoMore() {
    scene.see(first());
    scene.met = false;
    List<Alert> told =
        alerts(
            scene.see(
                first(),
                article ->
                    article.toBuilder()
                        .version(2)
                        .body("The paper has withdrawn the report on a raid. Nobody was hurt.")
                        .fetchedAt(T0.plusSeconds(30))
                        .build()));

    assertThat(told).extracting(Alert::kind).containsExactly(AlertKind.RETRACTION);
  }

  @Test
  void letsAnEditTakeThePlaceOfItsWaitingVersion() {
    scene.group(Duration.ofMinutes(3), Duration.ofMinutes(5), null);
    scene.see(first());
    List<Verdict> edited =
        scene.see(
            first(),
            article -> article.toBuilder().version(2).fetchedAt(T0.plusSeconds(30)).build());

    assertThat(holds(edited)).containsExactly(Reason.SUPERSEDED, Reason.WAITING);
    assertThat(alerts(scene.waitUntil(T0.plusSeconds(210))))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.articles()).extracting(AlertArticle::version).containsExactly(2));
  }

  @Test
  void holdsTheFirstAlertForAsLongAsTheSubscriberWaits() {
    scene.group(Duration.ofMinutes(3), Duration.ofMinutes(5), null);
    assertThat(holds(scene.see(first()))).containsExactly(Reason.WAITING);
    scene.see(enriched("b", "story-1", 2, 30, 1, 2));

    List<Alert> told = alerts(scene.waitUntil(T0.plus(Duration.ofMinutes(3))));
    assertThat(told).hasSize(1);
    assertThat(told.get(0).articles()).extracting(AlertArticle::id).containsExactly("a", "b");
  }

  @Test
  void digestsWhatExceedsTheRateWhenTheWindowEnds() {
    scene.rate(new RateLimit(Duration.ofHours(1), 2, "digest"));
    for (int i = 0; i < 5; i++) {
      scene.see(enriched("s" + i, "story-" + i, i, 30, 1, 2));
    }
    List<Alert> digests = alerts(scene.waitUntil(T0.plus(Duration.ofHours(1))));

    assertThat(digests).extracting(Alert::kind).containsExactly(AlertKind.DIGEST);
    assertThat(digests.get(0).articles())
        .extracting(AlertArticle::id)
        .containsExactly("s2", "s3", "s4");
    List<Verdict> later = scene.see(enriched("t", "story-3", 70, 30, 1, 2));
    assertThat(holds(later)).containsExactly(Reason.NOTHING_NEW);
  }

  @Test
  void holdsWhatExceedsTheRateWhereNoDigestIsWanted() {
    scene.rate(new RateLimit(Duration.ofHours(1), 1, "hold"));
    scene.see(first());
    assertThat(holds(scene.see(enriched("b", "story-2", 1, 30, 1, 2))))
        .containsExactly(Reason.RATE_EXCEEDED);
    assertThat(alerts(scene.waitUntil(T0.plus(Duration.ofHours(2))))).isEmpty();
  }

  @Test
  void tellsAfterTheNightWhatTheNightHeldBackExceptTheWorst() {
    // T0 is a Monday at 10:00 UTC.
    scene.mute(new MuteTime(List.of("mon"), "09:00", "12:00", "UTC", SeverityLevel.EXTREME));
    assertThat(holds(scene.see(first()))).containsExactly(Reason.MUTED);
    assertThat(alerts(scene.see(enriched("x", "story-9", 1, 90, 1, 2)))).hasSize(1);

    List<Alert> digests = alerts(scene.waitUntil(T0.plus(Duration.ofHours(2))));
    assertThat(digests).extracting(Alert::kind).containsExactly(AlertKind.DIGEST);
    assertThat(digests.get(0).articles()).extracting(AlertArticle::id).containsExactly("a");
  }

  @Test
  void repeatsUnchangedUntilSomebodyAcknowledges() {
    scene.group(Duration.ZERO, Duration.ofMinutes(5), Duration.ofHours(1));
    Alert told = alerts(scene.see(first())).get(0);

    List<Verdict> repeats = scene.waitUntil(T0.plus(Duration.ofMinutes(130)));
    assertThat(repeats)
        .containsExactly(
            new Verdict.SendAgain(told, List.of("soc-hook"), "repeat-1"),
            new Verdict.SendAgain(told, List.of("soc-hook"), "repeat-2"));
    scene.acknowledge(told.id());
    assertThat(scene.waitUntil(T0.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void escalatesOnceWhatNobodyAcknowledged() {
    scene.escalate(new Escalation(Duration.ofMinutes(15), List.of("duty-officer")));
    Alert told = alerts(scene.see(first())).get(0);

    assertThat(scene.waitUntil(T0.plus(Duration.ofHours(2))))
        .containsExactly(new Verdict.SendAgain(told, List.of("duty-officer"), "escalation"));
  }

  @Test
  void escalatesNothingThatSomebodyAcknowledged() {
    scene.escalate(new Escalation(Duration.ofMinutes(15), List.of("duty-officer")));
    scene.acknowledge(alerts(scene.see(first())).get(0).id());

    assertThat(scene.waitUntil(T0.plus(Duration.ofHours(2)))).isEmpty();
  }

  @Test
  void accountsForWhatWaitedWhenTheSubscriptionIsDeleted() {
    scene.group(Duration.ofMinutes(3), Duration.ofMinutes(5), null);
    scene.see(first());
    scene.unsubscribe();

    assertThat(holds(scene.waitUntil(T0.plus(Duration.ofHours(1)))))
        .containsExactly(Reason.UNSUBSCRIBED);
  }

  @Test
  void forgetsAStoryThatNobodyReportsAnyMore() {
    scene.see(first());
    scene.waitUntil(T0.plus(Duration.ofDays(8)));

    assertThat(scene.rehearsal.story("border", "story-1")).isEmpty();
  }

  @Test
  void decidesTheSameAlertIdWheneverTheSameCauseIsDecided() {
    Alert one = alerts(scene.see(first())).get(0);
    Alert other = alerts(new Scene().see(first(), T0.plusSeconds(900))).get(0);

    assertThat(one.id()).isEqualTo(other.id());
  }

  @Test
  void tellsWhoWasToldOfBothThatTwoStoriesAreOne() {
    Alert one = alerts(scene.see(first())).get(0);
    Alert other = alerts(scene.see(enriched("b", "story-2", 1, 30, 1, 2))).get(0);
    List<Alert> merged = alerts(scene.merge("story-2", "story-1", T0.plusSeconds(300)));

    assertThat(merged).extracting(Alert::kind).containsExactly(AlertKind.MERGE);
    assertThat(merged.get(0).supersedes()).isEqualTo(one.id());
    assertThat(merged.get(0).changes().get(0).from()).isEqualTo(other.story().headline());
    assertThat(holds(scene.see(enriched("c", "story-1", 10, 30, 1, 2))))
        .containsExactly(Reason.NOTHING_NEW);
  }

  @Test
  void keepsQuietAboutAMergeWithAStoryThatWasNeverTold() {
    scene.see(first());

    assertThat(scene.merge("story-1", "story-7", T0.plusSeconds(300))).isEmpty();
    assertThat(holds(scene.see(enriched("c", "story-7", 10, 30, 1, 2))))
        .containsExactly(Reason.NOTHING_NEW);
  }
}
