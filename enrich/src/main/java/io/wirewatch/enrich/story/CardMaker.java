package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

/** Makes the card of an article, before it has a story. */
final class CardMaker {
  /** A long read drifts away from its event; the front of the text says what it is. */
  private static final int TERM_WORDS = 500;

  private static final int SKETCH_WORDS = 5_000;

  /** A word of the title counts as often as this. */
  private static final int TITLE_COUNTS = 2;

  private static final int MOST_TERMS = 64;

  private CardMaker() {}

  /**
   * The card of an article.
   *
   * @param at when it was observed
   */
  static StoryCard of(EnrichedArticle enriched, Instant at) {
    Article article = enriched.article();
    Instant published = article.publishedAt() == null ? at : article.publishedAt();
    int[] days = Lead.days(article, published);
    return new StoryCard(
        -1,
        article.id(),
        article.version(),
        null,
        null,
        null,
        article.sourceId(),
        at,
        published,
        terms(article, enriched.language()),
        sketch(article),
        marks(enriched, days),
        Lead.incident(enriched, published),
        null);
  }

  private static Terms terms(Article article, String language) {
    Terms.Builder terms = new Terms.Builder(language);
    String title = article.text("title");
    String body = article.text("body");
    int times = body.startsWith(title) ? 0 : TITLE_COUNTS;
    StoryWords.split(
        title,
        StoryWords.isTitleCase(title),
        TERM_WORDS,
        (word, name) -> terms.titleWord(word, name, times));
    String summary = article.text("summary");
    if (body.isEmpty()) {
      StoryWords.split(summary, false, TERM_WORDS, terms);
    }
    StoryWords.split(body, false, TERM_WORDS, terms);
    return terms.build(MOST_TERMS);
  }

  private static Sketch sketch(Article article) {
    Sketch.Builder sketch = new Sketch.Builder();
    String body = article.text("body");
    StoryWords.split(body.isEmpty() ? article.text("summary") : body, true, SKETCH_WORDS, sketch);
    return sketch.build();
  }

  private static Marks marks(EnrichedArticle enriched, int[] days) {
    return new Marks(
        enriched.language(),
        hashed(enriched.entities().stream().filter(e -> acts(e.type())).map(Entity::id)),
        hashed(
            enriched.entities().stream()
                .filter(e -> e.type() == EntityType.PERSON)
                .map(Entity::id)),
        hashed(
            enriched.places().stream().filter(p -> p.kind() != PlaceKind.COUNTRY).map(Place::id)),
        hashed(Arrays.stream(days).mapToObj(CardMaker::dayName)),
        hashed(
            enriched.facts().stream()
                .filter(f -> f.min() != null)
                .map(f -> f.kind().wireName() + " " + f.min())));
  }

  /** The hash by which a day is kept among the marks. */
  static int day(int epochDay) {
    return Hashes.id(dayName(epochDay));
  }

  private static String dayName(int epochDay) {
    return "day " + epochDay;
  }

  private static boolean acts(EntityType type) {
    return switch (type) {
      case PERSON, ORGANIZATION, ARMED_GROUP -> true;
      default -> false;
    };
  }

  private static int[] hashed(Stream<String> names) {
    return names.mapToInt(Hashes::id).sorted().distinct().toArray();
  }
}
