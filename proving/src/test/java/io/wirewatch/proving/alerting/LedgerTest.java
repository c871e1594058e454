package io.wirewatch.proving.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.ledger.Balance;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.verbs.kafka.AuditVerb;
import io.wirewatch.alerting.verbs.kafka.BacktestVerb;
import io.wirewatch.alerting.verbs.kafka.DeadLettersVerb;
import io.wirewatch.alerting.verbs.kafka.DeliveriesVerb;
import io.wirewatch.alerting.verbs.kafka.VerifyVerb;
import io.wirewatch.alerting.verbs.kafka.WhyVerb;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Was it sent, did it arrive, and if not, why not? Asked of a log that a real process wrote. */
class LedgerTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final QueryLanguage LANGUAGE = new QueryLanguage(Set.of(), Features.NONE);
  private static final int ARTICLES = 30;

  @TempDir Path folder;

  @Test
  void answersForEveryArticleFromTheLogAlone() throws Exception {
    try (AlertingStage stage = new AlertingStage(folder, 1)) {
      stage.subscribe(null);
      stage.poison("broken");
      for (int i = 0; i < ARTICLES; i++) {
        stage.publish("a" + i, "s" + i);
      }
      stage.publish("reprint", "s0");
      stage.publishOther("cup-final");
      stage.flush();
      try (WirewatchProcess process = stage.alerting(null, null)) {
        AuditVerb audit = new AuditVerb(stage.clients());
        List<Balance> books = settled(audit, stage.receivers());

        assertThat(books).allSatisfy(line -> assertThat(line.missing()).isZero());
        Balance deciding = of("decide", books);
        assertThat(deciding.in()).isEqualTo(ARTICLES + 1);
        assertThat(deciding.out() + deciding.held().getOrDefault("nothing-new", 0L))
            .isEqualTo(ARTICLES + 1);
        assertThat(of("match", books).failed()).containsEntry("not-json", 1L);

        asksWhy(stage);
        verifies(stage);
        playsAgain(stage);
        sendsAgain(stage);
        sendsNothingAboveTheMarkingOfAnEndpoint(stage);
        replaysOnlyOnce(stage);
        assertThat(process.isAlive()).isTrue();
      }
    }
  }

  private static List<Balance> settled(AuditVerb audit, Receivers receivers)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Balance> books = audit.answer();
    while (System.nanoTime() < end
        && (of("decide", books).pending() > 0 || of("decide", books).in() <= ARTICLES)) {
      receivers.awaitCall(Duration.ofSeconds(2));
      books = audit.answer();
    }
    return books;
  }

  private static Balance of(String stage, List<Balance> books) {
    return books.stream().filter(one -> one.stage().equals(stage)).findFirst().orElseThrow();
  }

  private static void asksWhy(AlertingStage stage) {
    WhyVerb why =
        new WhyVerb(stage.clients(), LANGUAGE, id -> Optional.ofNullable(stage.book().get(id)));

    ObjectNode delivered = why.answer("a7", "attacks-0");
    assertThat(delivered.get("outcome").asText()).isEqualTo("delivered");
    assertThat(delivered.get("matched").asBoolean()).isTrue();
    assertThat(delivered.at("/attempts/0/endpoint").asText()).isEqualTo("hook-0");
    assertThat(delivered.at("/clauses/met").asBoolean()).isTrue();

    ObjectNode unmatched = why.answer("cup-final", "attacks-0");
    assertThat(unmatched.get("outcome").asText()).isEqualTo("not-matched");
    assertThat(unmatched.get("failures").toString()).contains("attack");

    assertThat(why.answer("nobody-wrote-it", "attacks-0").get("outcome").asText())
        .isEqualTo("unknown");
  }

  private static void verifies(AlertingStage stage) {
    VerifyVerb verify = new VerifyVerb(stage.clients(), LANGUAGE, Optional.empty());
    String alert = stage.receivers().told(0).keySet().iterator().next();

    ObjectNode answer = verify.answer(alert);
    assertThat(answer.get("result").asText()).as(answer.toString()).isEqualTo("equal");
    assertThat(verify.answer("no-such-alert").get("result").asText()).isEqualTo("unverifiable");
  }

  private static void playsAgain(AlertingStage stage) {
    Book book = Book.empty(LANGUAGE).changed(stage.book(), 1);
    List<String> matched = new ArrayList<>();
    new BacktestVerb(stage.clients())
        .answer(
            book,
            null,
            null,
            played -> played.matches().forEach(id -> matched.add(played.articleId() + "/" + id)));

    assertThat(matched)
        .hasSize(ARTICLES + 1)
        .contains("a0/attacks-0", "reprint/attacks-0")
        .doesNotContain("cup-final/attacks-0");
  }

  private static void sendsAgain(AlertingStage stage) throws Exception {
    DeliveriesVerb deliveries = new DeliveriesVerb(stage.clients(), InstantSource.system());
    String alert = stage.receivers().told(0).keySet().iterator().next();
    int before = stage.receivers().repeats(0);
    assertThat(deliveries.resend(alert, "hook-0")).isPresent();

    long end = System.nanoTime() + PATIENCE.toNanos();
    while (stage.receivers().repeats(0) == before && System.nanoTime() < end) {
      stage.receivers().awaitCall(Duration.ofSeconds(1));
    }
    assertThat(stage.receivers().repeats(0)).isEqualTo(before + 1);
  }

  /** Not by hand either: the alerts are AMBER. */
  private static void sendsNothingAboveTheMarkingOfAnEndpoint(AlertingStage stage) {
    DeliveriesVerb deliveries = new DeliveriesVerb(stage.clients(), InstantSource.system());
    String alert = stage.receivers().told(0).keySet().iterator().next();
    int calls = stage.receivers().calls();
    String id = deliveries.resend(alert, AlertingStage.FOR_GREEN).orElseThrow().deliveryId();

    new CommittedLog(stage.clients())
        .await(Topics.DELIVERIES, one -> one.id().equals(id), 1, PATIENCE);
    assertThat(stage.read(Topics.DELIVERIES))
        .filteredOn(one -> one.id().equals(id))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.outcome()).isEqualTo(DeliveryOutcome.HELD);
              assertThat(one.reason()).isEqualTo(Reason.TLP_EXCEEDED);
            });
    assertThat(stage.receivers().calls()).isEqualTo(calls);
  }

  /** A letter whose bytes can be read by now, as after a repair: replayed twice is told once. */
  private static void replaysOnlyOnce(AlertingStage stage) throws Exception {
    DeadLettersVerb letters = new DeadLettersVerb(stage.clients());
    assertThat(letters.list())
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).isEqualTo(Reason.NOT_JSON));
    stage.deadLetter("repaired", "s-repaired");

    for (int time = 0; time < 2; time++) {
      DeadLettersVerb.Replay replay =
          letters.replay(letter -> letter.reason() == Reason.PROCESSING_FAILED);
      assertThat(replay.replayed()).hasSize(1);
      assertThat(replay.cut()).isEmpty();
    }

    long end = System.nanoTime() + PATIENCE.toNanos();
    while (seenBefore(stage) == 0 && System.nanoTime() < end) {
      stage.receivers().pass(Duration.ofSeconds(1));
    }
    assertThat(seenBefore(stage)).isEqualTo(1);
    assertThat(stage.read(Topics.ALERTS))
        .filteredOn(alert -> alert.cause().equals("repaired:1"))
        .hasSize(1);
    assertThat(stage.read(Topics.MATCH_SUMMARIES))
        .filteredOn(summary -> summary.articleId().equals("repaired"))
        .hasSize(1);
  }

  private static long seenBefore(AlertingStage stage) {
    return stage.read(Topics.DISPOSITIONS).stream()
        .filter(one -> one.reason() == Reason.SEEN_BEFORE && one.articleId().equals("repaired"))
        .count();
  }
}
