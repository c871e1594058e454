package io.wirewatch.proving.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.kafka.AliasWatch;
import io.wirewatch.alerting.kafka.GroupOffsets;
import io.wirewatch.alerting.ledger.Balance;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.verbs.kafka.AuditVerb;
import io.wirewatch.alerting.verbs.kafka.BacktestVerb;
import io.wirewatch.alerting.verbs.kafka.VerifyVerb;
import io.wirewatch.alerting.verbs.kafka.WhyVerb;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasState;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import io.wirewatch.proving.harness.WirewatchProcess;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.QueryLanguage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that was matched before an alias in it was learnt is told late, once, and says so. */
class LateAlertTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final QueryLanguage LANGUAGE = new QueryLanguage(Set.of(), Features.NONE);

  @TempDir Path folder;

  @Test
  void tellsWhatMatchesOnlySinceAnAliasWasLearnt() throws Exception {
    try (AlertingStage stage = new AlertingStage(folder, 1)) {
      stage.put(asking("khan", "person:\"Yusuf Khan\""));
      stage.publishNaming("by-alias", "Abu Omar");
      stage.publishNaming("by-name", "Yusuf Khan");
      stage.publishNaming("other", "Karim Jan");
      stage.flush();
      try (WirewatchProcess process = stage.alerting(null, null)) {
        await(stage, () -> stage.read(Topics.MATCH_SUMMARIES).size() == 3);
        await(stage, () -> watches(stage));
        stage.learn(alias(AliasState.CANDIDATE, 1));
        stage.learn(alias(AliasState.ACTIVE, 2));
        stage.learn(alias(AliasState.ACTIVE, 3));
        await(stage, () -> stage.read(Topics.ALERTS).size() == 2);

        Alert late =
            stage.read(Topics.ALERTS).stream()
                .filter(alert -> alert.cause().equals("by-alias:1"))
                .findFirst()
                .orElseThrow();
        assertThat(late.changes())
            .extracting(AlertChange::change, AlertChange::to)
            .containsExactly(tuple("alias", "Abu Omar is Yusuf Khan (a-1)"));
        holdsTrue(stage, late);
        assertThat(process.isAlive()).isTrue();
      }
    }
  }

  private static void holdsTrue(AlertingStage stage, Alert late) {
    ObjectNode verified =
        new VerifyVerb(stage.clients(), LANGUAGE, Optional.empty()).answer(late.id());
    assertThat(verified.get("result").asText()).as(verified.toString()).isEqualTo("equal");

    ObjectNode why =
        new WhyVerb(stage.clients(), LANGUAGE, id -> Optional.ofNullable(stage.book().get(id)))
            .answer("by-alias", "khan");
    assertThat(why.get("matched").asBoolean()).isTrue();
    assertThat(why.get("detail").asText()).contains("alias was learnt (assertion a-1)");

    List<String> played = new ArrayList<>();
    new BacktestVerb(stage.clients())
        .answer(
            Book.empty(LANGUAGE).changed(stage.book(), 1),
            null,
            null,
            one -> {
              one.matches().forEach(id -> played.add(one.articleId()));
              one.again().forEach(old -> played.add(old.articleId()));
            });
    assertThat(played).containsExactly("by-name", "by-alias");
    assertThat(new AuditVerb(stage.clients()).answer())
        .extracting(Balance::missing)
        .containsOnly(0L);
  }

  private static boolean watches(AlertingStage stage) {
    try (GroupOffsets groups = new GroupOffsets(stage.clients())) {
      groups.read(List.of(AliasWatch.GROUP));
      return !groups.offsets(AliasWatch.GROUP, Topics.ALIASES.name()).isEmpty();
    }
  }

  private static void await(AlertingStage stage, BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      stage.receivers().pass(Duration.ofSeconds(1));
    }
  }

  private static AliasAssertion alias(AliasState state, int origins) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new AliasAssertion(
        "a-1",
        "khan",
        "Yusuf Khan",
        EntityType.PERSON,
        "Abu Omar",
        AliasKind.NOM_DE_GUERRE,
        state,
        origins,
        List.of(),
        now,
        now);
  }

  private static Subscription asking(String id, String query) {
    return new Subscription(
        id,
        "subscriber-0",
        query,
        Duration.ofHours(48),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        null,
        List.of(new Target("hook-0", null, null)),
        null,
        1,
        "g");
  }
}
