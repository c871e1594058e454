package io.wirewatch.enrich.alias;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasSentence;
import io.wirewatch.contracts.ledger.AliasState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasLearningTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void oneOriginMakesACandidateAndASecondOneMakesItCount() {
    AliasAssertion first = learnt(null, said("rahim", "Abu Zar", "family:a", false));
    assertThat(first.state()).isEqualTo(AliasState.CANDIDATE);

    AliasAssertion second = learnt(first, said("rahim", "Abu Zar", "family:b", false));
    assertThat(second.state()).isEqualTo(AliasState.ACTIVE);
    assertThat(second.origins()).isEqualTo(2);
    assertThat(second.evidence())
        .extracting(AliasSentence::origin)
        .containsExactly("family:a", "family:b");
  }

  @Test
  void theSameOriginAgainAddsNothing() {
    AliasAssertion first = learnt(null, said("rahim", "Abu Zar", "family:a", false));
    assertThat(AliasLearner.learn(first, said("rahim", "Abu Zar", "family:a", false))).isEmpty();
  }

  @Test
  void oneReliableSourceIsEnough() {
    assertThat(learnt(null, said("rahim", "Abu Zar", "agency:x", true)).state())
        .isEqualTo(AliasState.ACTIVE);
  }

  @Test
  void whatAnOperatorRevokedIsNotLearntAgain() {
    AliasAssertion revoked =
        AliasLearner.in(
            AliasState.REVOKED, learnt(null, said("rahim", "Abu Zar", "agency:x", true)));
    assertThat(AliasLearner.learn(revoked, said("rahim", "Abu Zar", "agency:y", true))).isEmpty();
  }

  @Test
  void aCandidateThatNobodyElseStatesExpires() {
    AliasAssertion candidate = learnt(null, said("rahim", "Abu Zar", "family:a", false));
    Duration kept = AliasLearner.CANDIDATE_FOR;
    assertThat(AliasLearner.expired(candidate, NOON.plus(kept))).isFalse();
    assertThat(AliasLearner.expired(candidate, NOON.plus(kept).plusSeconds(1))).isTrue();
  }

  @Test
  void whoIsNamedByAnAliasAloneGetsTheIdentityAndTheEvidence() {
    AliasAssertion learnt = learnt(null, said("rahim", "Abu Zar", "agency:x", true));
    AliasBook book = new AliasBook(List.of(learnt), 7);

    Entity applied = book.applied(List.of(person("zar-hash", "Abu Zar"))).get(0);

    assertThat(applied.id()).isEqualTo("rahim");
    assertThat(applied.name()).isEqualTo("Gul rahim");
    assertThat(applied.aliases()).contains("Abu Zar");
    assertThat(applied.mentions())
        .allSatisfy(
            mention -> {
              assertThat(mention.by()).isEqualTo(FoundBy.ALIAS);
              assertThat(mention.source()).isEqualTo(learnt.id());
            });
    assertThat(book.offset()).isEqualTo(7);
  }

  @Test
  void twoAliasesOfOneManMeetAlsoByWayOfEachOther() {
    AliasBook book =
        new AliasBook(
            List.of(
                learnt(null, said("rahim", "Abu Zar", "agency:x", true)),
                learnt(
                    null,
                    said("zar", "Abu Zar", "Ustad Toofan", "agency:y", true, NOON.plusSeconds(9)))),
            0);
    List<Entity> applied =
        book.applied(List.of(person("zar", "Abu Zar"), person("toofan-hash", "Ustad Toofan")));
    assertThat(applied).singleElement().returns("rahim", Entity::id);
    assertThat(applied.get(0).aliases()).contains("Abu Zar", "Ustad Toofan");
  }

  @Test
  void anAmbiguousAliasAloneMergesNobody() {
    AliasBook book =
        new AliasBook(
            List.of(
                learnt(null, said("rahim", "Abu Zar", "agency:x", true)),
                learnt(null, said("karim", "Abu Zar", "agency:y", true))),
            0);
    Entity zar = person("zar-hash", "Abu Zar");
    assertThat(
            book.applied(List.of(zar, person("rahim", "Gul rahim"), person("karim", "Gul karim"))))
        .extracting(Entity::id)
        .containsExactly("zar-hash", "rahim", "karim");
  }

  @Test
  void candidatesAndRevokedOnesChangeNothing() {
    AliasAssertion candidate = learnt(null, said("rahim", "Abu Zar", "family:a", false));
    AliasAssertion revoked =
        AliasLearner.in(
            AliasState.REVOKED, learnt(null, said("karim", "Abu Bakr", "agency:y", true)));
    List<Entity> entities = List.of(person("z", "Abu Zar"), person("b", "Abu Bakr"));
    assertThat(new AliasBook(List.of(candidate, revoked), 0).applied(entities)).isEqualTo(entities);
  }

  private static AliasAssertion learnt(AliasAssertion known, Testimony testimony) {
    return AliasLearner.learn(known, testimony).orElseThrow();
  }

  private static Testimony said(String entity, String alias, String origin, boolean trusted) {
    return said(entity, "Gul " + entity, alias, origin, trusted, NOON);
  }

  private static Testimony said(
      String entity, String name, String alias, String origin, boolean trusted, Instant at) {
    return new Testimony(
        entity,
        name,
        EntityType.PERSON,
        alias,
        AliasKind.AKA,
        trusted,
        new AliasSentence("article-of-" + origin, 1, origin, name + ", also known as " + alias),
        at);
  }

  private static Entity person(String id, String name) {
    return new Entity(
        id,
        EntityType.PERSON,
        name,
        List.of(),
        List.of(new Mention("body", 0, name.length(), name, FoundBy.MODEL, null, 0.9)));
  }
}
