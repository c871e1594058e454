package io.wirewatch.alerting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.decide.AlertId;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.alert.SubscriptionRef;
import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.ledger.DeliveryOutcome;
import io.wirewatch.contracts.ledger.DeliveryState;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.MatchSummary;
import io.wirewatch.contracts.ledger.Outcome;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.ledger.SummaryMatch;
import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Histories of a log, made at random: the books of a whole one balance, and a record that is taken
 * out of it is missed where it belongs.
 */
class AuditTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String MATCH = "/border";

  /** A history: what went in, and the outcomes, each of which may be left out. */
  private static final class History {
    final List<Consumer<Audit>> given = new ArrayList<>();
    final List<Outcomes> outcomes = new ArrayList<>();
    int raw;
    int read;

    /** An outcome and the stage that owes it. */
    record Outcomes(String stage, Consumer<Audit> record) {}

    void owed(String stage, Consumer<Audit> record) {
      outcomes.add(new Outcomes(stage, record));
    }

    List<Balance> audited(int leftOut) {
      Audit audit = new Audit();
      given.forEach(record -> record.accept(audit));
      for (int i = 0; i < outcomes.size(); i++) {
        if (i != leftOut) {
          outcomes.get(i).record().accept(audit);
        }
      }
      return audit.balances(progress());
    }

    Progress progress() {
      Map<Integer, Long> all = Map.of(0, (long) Integer.MAX_VALUE);
      return new Progress()
          .read(Topics.ARTICLES_RAW.name(), Map.of(0, (long) read))
          .read(Topics.ARTICLES_ENRICHED.name(), all)
          .read(Topics.ALERTS.name(), all);
    }
  }

  @Property(tries = 200)
  void theBooksOfAWholeLogBalance(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int n) {
    History history = history(random, n);

    List<Balance> books = history.audited(-1);
    assertThat(books).allSatisfy(line -> assertThat(line.missing()).isZero());
    assertThat(of("enrich", books))
        .returns((long) n, Balance::in)
        .returns((long) n - history.read, Balance::pending);
  }

  @Property(tries = 200)
  void booksThatAreReadOnAreTheBooksOfTheWhole(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int n) {
    History history = history(random, n);
    List<Consumer<Audit>> mixed = new ArrayList<>(history.given);
    history.outcomes.forEach(outcome -> mixed.add(outcome.record()));
    // A stage may pass a record between the reading of what goes in and that of what comes out.
    Collections.shuffle(mixed, random);
    Audit audit = new Audit();
    for (Consumer<Audit> record : mixed) {
      record.accept(audit);
      audit.balances(history.progress());
    }

    assertThat(audit.balances(history.progress())).isEqualTo(history.audited(-1));
  }

  @Example
  void aDeliveryThatIsDoneWaitsNoMoreAndOneThatWasLostIsMissed() {
    LogPosition at = new LogPosition(Topics.ALERTS.name(), 0, 0);
    Progress passed = new Progress().read(Topics.ALERTS.name(), Map.of(0, 1L));
    Audit audit = new Audit();
    audit.alert(at, alert(0), List.of("hook"), "");
    DeliveryState state = state(at, "hook");
    audit.sendings().waiting(state);
    audit.sendings().attempt(attempt(0, "hook", DeliveryOutcome.RETRY));
    audit.sendings().waiting(state);
    assertThat(of("deliver", audit.balances(passed)))
        .returns(1L, Balance::pending)
        .returns(0L, Balance::missing);

    audit.sendings().done("hook/" + state.deliveryId());
    assertThat(of("deliver", audit.balances(passed)).missing()).isEqualTo(1);
  }

  @Property(tries = 200)
  void aRecordThatIsLostIsMissedInItsStage(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int n) {
    History history = history(random, n);
    for (int lost = 0; lost < history.outcomes.size(); lost++) {
      String stage = history.outcomes.get(lost).stage();
      assertThat(history.audited(lost))
          .filteredOn(line -> line.stage().equals(stage))
          .singleElement()
          .satisfies(line -> assertThat(line.missing()).isEqualTo(1));
    }
  }

  @Example
  void aCandidateThatWasKnownBeforeIsHeldWithItsReason() {
    Audit audit = new Audit();
    audit.fetched(fetched(0), "a", NOW);
    audit.fetched(fetched(1), "a", NOW.plusSeconds(60));
    audit.raw(new LogPosition(Topics.ARTICLES_RAW.name(), 0, 0), "a:1", "a", NOW);
    audit.disposition(knownBefore(), NOW.plusSeconds(60));
    Progress progress = new Progress().read(Topics.ARTICLES_FETCHED.name(), Map.of(0, 2L));

    Balance identify = of("identify", audit.balances(progress));
    assertThat(identify).returns(0L, Balance::missing).returns(1L, Balance::out);
    assertThat(identify.held()).containsEntry("seen-before", 1L);
  }

  @Example
  void whatIsTaggedAndHasNoStoryIsMissedByTheStoryTask() {
    Audit audit = new Audit();
    audit.tagged(new LogPosition(Topics.ARTICLES_TAGGED.name(), 0, 0), "a:1");

    assertThat(of("story", audit.balances(new Progress())).pending()).isEqualTo(1);
    Progress passed = new Progress().read(Topics.ARTICLES_TAGGED.name(), Map.of(0, 1L));
    assertThat(of("story", audit.balances(passed)).missing()).isEqualTo(1);
  }

  @Example
  void aMatchThatNobodyDecidedIsMissedOnceDecidingHasPassedIt() {
    Audit audit = new Audit();
    SummaryMatch lost = new SummaryMatch("border", 1, Outcome.PENDING, null, null);
    audit.summary(new MatchSummary("a", 1, 0, 1, 1, List.of(lost), List.of(), Mode.LIVE, NOW));

    assertThat(of("decide", audit.balances(new Progress().deciding(true))).pending()).isEqualTo(1);
    assertThat(of("decide", audit.balances(new Progress())).missing()).isEqualTo(1);
  }

  private static LogPosition fetched(long offset) {
    return new LogPosition(Topics.ARTICLES_FETCHED.name(), 0, offset);
  }

  private static Disposition knownBefore() {
    return new Disposition(
        Subject.ARTICLE,
        "a",
        "a",
        1,
        null,
        null,
        null,
        Stage.IDENTIFY,
        Outcome.REJECTED,
        Reason.SEEN_BEFORE,
        null,
        null,
        Mode.LIVE,
        NOW);
  }

  private static Balance of(String stage, List<Balance> books) {
    return books.stream().filter(one -> one.stage().equals(stage)).findFirst().orElseThrow();
  }

  private static History history(Random random, int articles) {
    History history = new History();
    history.read = 1 + random.nextInt(articles);
    for (int i = 0; i < articles; i++) {
      String articleId = "a" + i;
      String version = articleId + ":1";
      LogPosition at = new LogPosition(Topics.ARTICLES_RAW.name(), 0, i);
      history.given.add(audit -> audit.raw(at, version, articleId, NOW));
      if (i < history.read) {
        enrich(history, random, i, version, at);
      }
    }
    return history;
  }

  private static void enrich(
      History history, Random random, int i, String version, LogPosition at) {
    if (random.nextInt(5) == 0) {
      history.owed("enrich", audit -> audit.deadLetter(letter(at)));
      return;
    }
    LogPosition enriched = new LogPosition(Topics.ARTICLES_ENRICHED.name(), 0, i);
    history.given.add(audit -> audit.enriched(enriched, version));
    boolean met = random.nextBoolean();
    MatchSummary summary =
        new MatchSummary(
            "a" + i,
            1,
            1,
            1,
            1,
            met ? List.of(new SummaryMatch("border", 1, Outcome.PENDING, null, null)) : List.of(),
            List.of(),
            Mode.LIVE,
            NOW);
    if (!met) {
      history.owed("match", audit -> audit.summary(summary));
      return;
    }
    history.given.add(audit -> audit.summary(summary));
    if (random.nextBoolean()) {
      history.owed("decide", audit -> audit.disposition(held(i), NOW));
    } else {
      tell(history, random, i);
    }
  }

  private static void tell(History history, Random random, int i) {
    LogPosition at = new LogPosition(Topics.ALERTS.name(), 0, i);
    history.given.add(audit -> audit.alert(at, alert(i), List.of("hook", "chat"), ""));
    for (String endpoint : List.of("hook", "chat")) {
      DeliveryOutcome outcome =
          List.of(
                  DeliveryOutcome.DELIVERED,
                  DeliveryOutcome.FAILED,
                  DeliveryOutcome.HELD,
                  DeliveryOutcome.RETRY)
              .get(random.nextInt(4));
      if (outcome == DeliveryOutcome.RETRY) {
        history.given.add(audit -> audit.sendings().attempt(attempt(i, endpoint, outcome)));
        history.owed("deliver", audit -> audit.sendings().waiting(state(at, endpoint)));
      } else {
        history.owed("deliver", audit -> audit.sendings().attempt(attempt(i, endpoint, outcome)));
      }
    }
  }

  private static DeadLetter letter(LogPosition at) {
    return new DeadLetter(Stage.ENRICH, Reason.NOT_JSON, "bad", at, null, new byte[0], false, NOW);
  }

  private static Disposition held(int i) {
    return new Disposition(
        Subject.MATCH,
        "a" + i + ":1" + MATCH,
        "a" + i,
        1,
        null,
        "border",
        null,
        Stage.DECIDE,
        Outcome.HELD,
        Reason.NOTHING_NEW,
        null,
        null,
        Mode.LIVE,
        NOW);
  }

  private static Alert alert(int i) {
    return new Alert(
        "alert-" + i,
        1,
        AlertKind.NEW,
        "a" + i + ":1",
        null,
        null,
        "desk",
        new SubscriptionRef("border", 1, "g", "title:attack"),
        1,
        null,
        List.of(new AlertArticle("a" + i, 1, "t", "u", "s", NOW)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Mode.LIVE,
        NOW,
        NOW,
        null);
  }

  private static Delivery attempt(int i, String endpoint, DeliveryOutcome outcome) {
    String alert = "alert-" + i;
    return new Delivery(
        AlertId.ofDelivery(alert, "webhook", endpoint, ""),
        alert,
        1,
        "desk",
        "webhook",
        endpoint,
        1,
        outcome,
        outcome == DeliveryOutcome.DELIVERED ? null : Reason.HTTP_STATUS,
        500,
        1,
        null,
        NOW);
  }

  private static DeliveryState state(LogPosition at, String endpoint) {
    return new DeliveryState("d" + at.offset(), endpoint, at, 1, NOW, NOW, Reason.HTTP_STATUS);
  }
}
