package io.wirewatch.proving.alerting;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.StoryRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reports as enrichment writes them, fetched just now. */
final class Reports {
  private static final int SEVERITY = 30;

  private Reports() {}

  /** An article that nobody asks for. */
  static EnrichedArticle other(String id) {
    return report(id, id, "Rovers win the cup final", List.of());
  }

  /** A report of a story that tells nothing which other reports of it do not. */
  static EnrichedArticle attack(String id, String story) {
    return report(id, story, "Attack on a border post, report " + id, List.of());
  }

  /** A report of a story that names an actor of its own: always news. */
  static EnrichedArticle news(String id, String story) {
    String actor = "Group " + id;
    Mention mention =
        new Mention("title", 0, actor.length(), actor, FoundBy.GAZETTEER, "ww:" + id, 1);
    return report(
        id,
        story,
        actor + " in attack on a border post",
        List.of(
            new Entity("ww:" + id, EntityType.ARMED_GROUP, actor, List.of(), List.of(mention))));
  }

  /** A report that names somebody. */
  static EnrichedArticle naming(String id, String person) {
    Mention mention = new Mention("title", 0, person.length(), person, FoundBy.MODEL, null, 0.9);
    return report(
        id,
        id,
        person + " seen near the border",
        List.of(new Entity("of-" + id, EntityType.PERSON, person, List.of(), List.of(mention))));
  }

  private static EnrichedArticle report(
      String id, String story, String title, List<Entity> actors) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Article article =
        Article.builder()
            .id(id)
            .title(title)
            .body("Gunmen attacked a border post. ".repeat(40))
            .url("https://news.example/" + id)
            .sourceId("wire")
            .publishedAt(now)
            .fetchedAt(now)
            .build();
    return new EnrichedArticle(
        article,
        new SourceRef("wire", "The Wire", "PK", "en", "B", null),
        "en",
        actors,
        List.of(),
        List.of("PK"),
        List.of(),
        new Severity(SEVERITY, Severity.levelOf(SEVERITY), null, null, List.of()),
        List.of(),
        List.of(),
        List.of(),
        new StoryRef(story, true, 1, 1, 0, null),
        null);
  }
}
