package io.wirewatch.enrich.story;

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
import io.wirewatch.contracts.article.SourceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Articles for the tests of this package. */
final class Reports {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  static final String BLAST =
      """
      A bomb hidden in a fruit cart went off at the main market of Bannu on Monday morning, police \
      said, killing seven people and wounding more than twenty.

      District police chief Salim Marwat told reporters that the device held about four kilograms of \
      explosives and was set off from a distance as shoppers crowded the lane.

      No group has said that it was behind the attack. Hospitals in the town declared an emergency \
      and asked for blood donors, while soldiers closed the roads that lead to the market.\
      """;

  static final String FLOOD =
      """
      Rivers in the north of Bangladesh broke their banks after a week of heavy rain, driving \
      thousands of families from their homes, the disaster ministry said.

      Relief workers carried dry food and drinking water by boat to villages near Kurigram, where \
      the Brahmaputra stood a metre above the danger mark on Monday.\
      """;

  private Reports() {}

  static EnrichedArticle report(String id, String source, String title, String body, Instant at) {
    Article article =
        Article.builder()
            .id(id)
            .sourceId(source)
            .title(title)
            .body(body)
            .publishedAt(at)
            .fetchedAt(at)
            .build();
    return new EnrichedArticle(
        article,
        new SourceRef(source, source, "PK", "en", "C", null),
        "en",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same report with other findings. */
  static EnrichedArticle found(
      EnrichedArticle of,
      String language,
      List<Entity> entities,
      List<Place> places,
      Fact... facts) {
    return new EnrichedArticle(
        of.article(),
        of.source(),
        language,
        entities,
        places,
        of.countries(),
        of.topics(),
        of.severity(),
        List.of(facts),
        of.claims(),
        of.aliasAssertions(),
        null,
        null);
  }

  static Entity group(String id, String name) {
    return new Entity(id, EntityType.ARMED_GROUP, name, List.of(), List.of());
  }

  static Entity person(String id, String name) {
    return new Entity(id, EntityType.PERSON, name, List.of(), List.of());
  }

  static Place city(String id, String name) {
    Mention mention = new Mention("body", 0, 1, name, FoundBy.GAZETTEER, id, 1);
    return new Place(
        id, null, name, PlaceKind.CITY, "PK", null, 33d, 70d, 1, null, List.of(mention));
  }

  static Fact killed(int number, LocalDate day) {
    return new Fact(
        FactKind.KILLED, number, number, "police", day, null, new Evidence("body", 0, 1, "x"));
  }
}
