package io.wirewatch.enrich.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasState;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.alias.AliasBook;
import io.wirewatch.enrich.step.EnrichPipeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code verify} makes again of a record is the record, also where aliases were learnt. */
class EnrichAgainTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final EnrichVerb verb = new EnrichVerb();

  @Test
  void aRecordWithoutAliasesIsMadeAgain() {
    assertMadeAgain(stored(AliasBook.EMPTY));
  }

  @Test
  void aRecordThatNamesSomebodyByALearntAliasIsMadeAgain() {
    EnrichedArticle record = stored(new AliasBook(List.of(assertion("mullah-1", "Sher Baz")), 9));
    assertThat(named(record, "Sher Baz")).isEqualTo("Abdul Karim Hotak");
    assertMadeAgain(record);
  }

  @Test
  void aRecordThatNamesHimByBothNamesAndKnowsOthersIsMadeAgain() {
    String own = idOf("Qari Naseer");
    EnrichedArticle record =
        stored(
            new AliasBook(
                List.of(
                    assertion(own, "Qari Naseer", "Sher Baz"),
                    assertion(own, "Qari Naseer", "The Miller")),
                12));
    assertThat(named(record, "Sher Baz")).isEqualTo("Qari Naseer");
    assertMadeAgain(record);
  }

  private void assertMadeAgain(EnrichedArticle record) {
    EnrichedArticle again = verb.again(record);
    assertThat(again.entities()).isEqualTo(record.entities());
    assertThat(again.claims()).isEqualTo(record.claims());
    assertThat(again.topics()).isEqualTo(record.topics());
    assertThat(again.severity()).isEqualTo(record.severity());
  }

  private String idOf(String name) {
    return stored(AliasBook.EMPTY).entities().stream()
        .filter(entity -> entity.name().equals(name))
        .map(Entity::id)
        .findFirst()
        .orElseThrow();
  }

  private static String named(EnrichedArticle record, String text) {
    return record.entities().stream()
        .filter(
            entity ->
                entity.mentions().stream()
                    .anyMatch(
                        mention -> mention.by() == FoundBy.ALIAS && mention.text().equals(text)))
        .map(Entity::name)
        .findFirst()
        .orElse(null);
  }

  private static EnrichedArticle stored(AliasBook aliases) {
    String text =
        "Two gunmen attacked a checkpoint near Khost on Monday, killing four policemen, officials"
            + " said. Sher Baz had led the group since last year, said Qari Naseer, a tribal elder."
            + " Police arrested Sher Baz in 2019.";
    Article article =
        Article.builder()
            .id("a1")
            .version(1)
            .title("Gunmen attack checkpoint near Khost")
            .body(text)
            .publishedAt(NOON)
            .fetchedAt(NOON)
            .build();
    EnrichedArticle made =
        new EnrichPipeline(System::nanoTime).enricher().enrich(article, null, aliases);
    return Json.read(Json.bytes(made), EnrichedArticle.class);
  }

  private static AliasAssertion assertion(String entity, String alias) {
    return assertion(entity, "Abdul Karim Hotak", alias);
  }

  private static AliasAssertion assertion(String entity, String name, String alias) {
    return new AliasAssertion(
        "assertion-of-" + alias,
        entity,
        name,
        EntityType.PERSON,
        alias,
        AliasKind.AKA,
        AliasState.ACTIVE,
        2,
        List.of(),
        NOON,
        NOON);
  }
}
