package io.wirewatch.alerting;

import io.wirewatch.alerting.subscription.Defaults;
import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Certainty;
import io.wirewatch.contracts.article.DateOrigin;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.article.Urgency;
import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasState;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.subscription.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Articles and subscriptions of the tests; each test shows only what differs. */
public final class Sample {
  /** When the first article of a test is seen. */
  public static final Instant T0 = Instant.parse("2026-03-02T10:00:00Z");

  private Sample() {}

  /** A subscription that takes all and adds no rule of its own. */
  public static Subscription subscription() {
    return Defaults.appliedTo(
        new Subscription(
            "border",
            "desk",
            "title:attack",
            Duration.ofHours(48),
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            null,
            List.of(new Target("soc-hook", null, null)),
            null,
            1,
            "g1"));
  }

  /** The first report of a story: severity moderate, one origin, two killed. */
  public static EnrichedArticle first() {
    return enriched("a", "story-1", 0, 30, 1, 2);
  }

  /** A report. */
  public static EnrichedArticle enriched(
      String id, String story, int minutes, int severity, int origins, int killed) {
    Instant at = T0.plus(Duration.ofMinutes(minutes));
    Article article =
        Article.builder()
            .id(id)
            .title("Attack on a border post, report " + id)
            .body("At least " + killed + " people were killed in an attack.")
            .url("https://news.example/" + id)
            .sourceId("wire")
            .publishedAt(at.minusSeconds(60))
            .publishedAtOrigin(DateOrigin.FEED)
            .fetchedAt(at)
            .build();
    Fact fact =
        new Fact(
            FactKind.KILLED,
            killed,
            null,
            null,
            null,
            null,
            new Evidence("body", 0, 10, "At least " + killed));
    return new EnrichedArticle(
        article,
        new SourceRef("wire", "The Wire", "PK", "en", "B", null),
        "en",
        List.of(),
        List.of(),
        List.of("PK"),
        List.of(),
        new Severity(
            severity, Severity.levelOf(severity), Urgency.IMMEDIATE, Certainty.OBSERVED, List.of()),
        List.of(fact),
        List.of(),
        List.of(),
        new StoryRef(story, "a".equals(id), origins, origins, 0.8, null),
        null);
  }

  /** The same report with another article. */
  public static EnrichedArticle with(EnrichedArticle enriched, UnaryOperator<Article> change) {
    return new EnrichedArticle(
        change.apply(enriched.article()),
        enriched.source(),
        enriched.language(),
        enriched.entities(),
        enriched.places(),
        enriched.countries(),
        enriched.topics(),
        enriched.severity(),
        enriched.facts(),
        enriched.claims(),
        enriched.aliasAssertions(),
        enriched.story(),
        enriched.provenance());
  }

  /** Somebody whom an article names once, in its body. */
  public static Entity person(String id, String name) {
    Mention mention = new Mention("body", 0, name.length(), name, FoundBy.MODEL, null, 0.9);
    return new Entity(id, EntityType.PERSON, name, List.of(), List.of(mention));
  }

  /** An assertion that counts. */
  public static AliasAssertion alias(String name, String alias) {
    return new AliasAssertion(
        "assertion-" + alias,
        "entity-" + name,
        name,
        EntityType.PERSON,
        alias,
        AliasKind.NOM_DE_GUERRE,
        AliasState.ACTIVE,
        2,
        List.of(),
        T0,
        T0);
  }
}
