package io.wirewatch.query;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SeverityReason;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.article.Urgency;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Features.Geometry;
import io.wirewatch.query.language.Features.Line;
import io.wirewatch.query.language.Features.Point;
import io.wirewatch.query.language.QueryLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The articles, features and language that the tests share. */
public final class Sample {
  public static final Features FEATURES =
      new Features() {
        private final Map<String, Geometry> known =
            Map.of(
                "ww:durand-line",
                new Geometry(
                    List.of(
                        new Line(
                            List.of(
                                new Point(29.9, 66.3),
                                new Point(31.9, 69.3),
                                new Point(34.1, 71.1))))),
                "ww:khyber-pass",
                new Geometry(List.of(new Line(List.of(new Point(34.1, 71.1))))));

        @Override
        public Optional<Geometry> find(String id) {
          return Optional.ofNullable(known.get(id));
        }

        @Override
        public Set<String> ids() {
          return known.keySet();
        }
      };

  public static final QueryLanguage LANGUAGE =
      new QueryLanguage(Set.of("cross-border-threat", "terrorism", "border-dispute"), FEATURES);

  private static final String TITLE = "ISIS-K infiltrators kill 12 near Peshawar";
  private static final String BODY =
      "At least 12 people died when gunmen of the ISIS K group crossed the Durand Line, police said."
          + "\n\nOfficials in Peshawar blamed Abu Zar, a commander whose brother was killed last year.";

  private Sample() {}

  /** A raid across a border, with everything that enrichment finds in it. */
  public static EnrichedArticle raid() {
    return enriched(
        Article.builder()
            .id("a1")
            .sourceId("dawn-pk")
            .title(TITLE)
            .summary("Gunmen crossed the frontier.")
            .body(BODY)
            .publishedAt(Instant.parse("2025-10-29T10:00:00Z"))
            .fetchedAt(Instant.parse("2025-10-29T10:05:00Z"))
            .build());
  }

  /** {@code article} with the names, places and numbers of the raid. */
  public static EnrichedArticle enriched(Article article) {
    return new EnrichedArticle(
        article,
        new SourceRef("dawn-pk", "Dawn", "PK", "en", "B", "dawn"),
        "en",
        List.of(
            new Entity(
                "un:QDe.161",
                EntityType.ARMED_GROUP,
                "Islamic State Khorasan Province",
                List.of("ISIS-K", "ISKP"),
                List.of(mention("title", 0, 6, "ISIS-K"))),
            new Entity(
                "h:1",
                EntityType.PERSON,
                "Abu Zar",
                List.of(),
                List.of(mention("body", BODY.indexOf("Abu Zar"), "Abu Zar"))),
            new Entity("h:2", EntityType.LOCATION, "Peshawar", List.of(), List.of())),
        List.of(
            new Place(
                "gn:1168197",
                1168197L,
                "Peshawar",
                PlaceKind.CITY,
                "PK",
                "PK.03",
                34.008,
                71.578,
                0.93,
                null,
                List.of(mention("title", TITLE.indexOf("Peshawar"), "Peshawar")))),
        List.of("AF", "PK"),
        List.of(
            new TopicTag(
                "cross-border-threat",
                List.of("medtop:16000000"),
                0.91,
                List.of(new Evidence("body", 48, 79, "crossed the Durand Line")))),
        new Severity(
            72,
            Severity.levelOf(72),
            Urgency.PAST,
            null,
            List.of(new SeverityReason("at least 12 killed", 40, null))),
        List.of(
            new Fact(
                FactKind.KILLED,
                12,
                null,
                "police",
                null,
                null,
                new Evidence("body", 0, 23, BODY.substring(0, 23)))),
        List.of(),
        List.of(),
        new StoryRef("s1", false, 3, 2, 0.8, null),
        null);
  }

  /** An article of which only the body is known. */
  public static ArticleDocument body(String text) {
    return ArticleDocument.of(
        new EnrichedArticle(
            Article.builder().id("b").body(text).build(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private static Mention mention(String field, int start, String text) {
    return mention(field, start, start + text.length(), text);
  }

  private static Mention mention(String field, int start, int end, String text) {
    return new Mention(field, start, end, text, FoundBy.MODEL, null, 0.9);
  }
}
