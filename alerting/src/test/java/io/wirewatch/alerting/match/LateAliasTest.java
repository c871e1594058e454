package io.wirewatch.alerting.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateAliasTest {
  private static final AliasAssertion ASSERTION = Sample.alias("Yusuf Khan", "Abu Šahid");

  private final LateAlias alias = new LateAlias(ASSERTION);

  @Test
  void givesWhomTheArticleNamesByTheAliasHisNameAndIdentity() {
    Entity entity =
        only(applied(Sample.person("h1", "Abu Shahid"), Sample.person("h2", "Abu Sahid")));

    assertThat(entity.id()).isEqualTo(ASSERTION.entity());
    assertThat(entity.name()).isEqualTo("Yusuf Khan");
    assertThat(entity.aliases()).containsExactly("Abu Sahid");
    assertThat(entity.mentions())
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.text()).isEqualTo("Abu Sahid");
              assertThat(mention.by()).isEqualTo(FoundBy.ALIAS);
              assertThat(mention.source()).isEqualTo(ASSERTION.id());
            });
  }

  @Test
  void givesWhomTheArticleNamesByHisNameTheAlias() {
    Entity entity = applied(Sample.person("h1", "Yusuf KHAN")).get(0);

    assertThat(entity.id()).isEqualTo("h1");
    assertThat(entity.aliases()).containsExactly("Abu Šahid");
  }

  @Test
  void makesOneOfTwoWhoAreTheSame() {
    List<Entity> entities =
        applied(Sample.person(ASSERTION.entity(), "Yusuf Khan"), Sample.person("h1", "Abu Sahid"));

    assertThat(entities).hasSize(1);
    assertThat(entities.get(0).mentions())
        .extracting(Mention::text)
        .containsExactlyInAnyOrder("Yusuf Khan", "Abu Sahid");
  }

  @Test
  void leavesWhomAListKnowsWhoHeIs() {
    Entity entity = applied(Sample.person("un:QDi.1", "Abu Sahid")).get(0);

    assertThat(entity.id()).isEqualTo("un:QDi.1");
    assertThat(entity.aliases()).containsExactly("Yusuf Khan");
  }

  @Test
  void leavesAloneOthersAndGroupsOfThatName() {
    Entity group = new Entity("g", EntityType.ORGANIZATION, "Abu Sahid", List.of(), List.of());
    EnrichedArticle article =
        Sample.first().withEntities(List.of(Sample.person("h", "Abu Sahid Omar"), group));

    assertThat(alias.applied(article)).isEmpty();
  }

  @Test
  void changesNothingTwice() {
    EnrichedArticle once =
        alias
            .applied(
                Sample.first()
                    .withEntities(
                        List.of(
                            Sample.person("h1", "Abu Sahid"), Sample.person("h2", "Yusuf Khan"))))
            .orElseThrow();

    assertThat(alias.applied(once)).isEmpty();
  }

  @Test
  void mayBeInEveryRecordThatNamesOneOfTheTwoInAnyCase() {
    LateAlias quoted = new LateAlias(Sample.alias("Yusuf Khan", "Omar \"the Fox\" Jan"));

    assertThat(quoted.mayBeIn(Json.bytes("of Omar \"the fox\" Jan"))).isTrue();
    assertThat(quoted.mayBeIn(Json.bytes("of YUSUF KHAN"))).isTrue();
    assertThat(quoted.mayBeIn(Json.bytes("of Yusuf K"))).isFalse();
  }

  @Test
  void isDisputedByWhoeverGivesTheNameToSomebodyElse() {
    assertThat(alias.disputedBy(Sample.alias("Karim Jan", "Abu Sahid"))).isTrue();
    assertThat(alias.disputedBy(ASSERTION)).isFalse();
    assertThat(alias.disputedBy(Sample.alias("Karim Jan", "Abu Omar"))).isFalse();
  }

  private List<Entity> applied(Entity... entities) {
    return alias.applied(Sample.first().withEntities(List.of(entities))).orElseThrow().entities();
  }

  private static Entity only(List<Entity> entities) {
    return entities.stream()
        .filter(entity -> entity.id().equals(ASSERTION.entity()))
        .findFirst()
        .orElseThrow();
  }
}
