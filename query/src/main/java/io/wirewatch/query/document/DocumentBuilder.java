package io.wirewatch.query.document;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.query.document.ArticleDocument.Spot;
import io.wirewatch.query.document.ArticleDocument.Value;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.text.Folding;
import io.wirewatch.query.text.NewsAnalyzer;
import io.wirewatch.query.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.geo.GeoEncodingUtils;

/** Says which part of an enriched article feeds which field; used once. */
final class DocumentBuilder {
  private static final long[] NO_POINTS = {};

  private final EnrichedArticle enriched;
  private final TermTable terms = new TermTable();
  private final List<Value> values = new ArrayList<>();
  private final int[] nextPosition = new int[Field.values().length];
  private final long[][] points = new long[Field.values().length][];
  private final List<Spot> spots = new ArrayList<>();

  DocumentBuilder(EnrichedArticle enriched) {
    this.enriched = enriched;
  }

  ArticleDocument build() {
    Article article = enriched.article();
    analysed(Field.TITLE, article.title(), null);
    analysed(Field.SUMMARY, article.summary(), null);
    analysed(Field.BODY, article.body(), null);
    enriched.entities().forEach(this::entity);
    enriched.places().forEach(this::place);
    enriched.countries().forEach(country -> whole(Field.COUNTRY, country, null));
    enriched.topics().forEach(this::topic);
    source(article, enriched.source());
    whole(Field.LANGUAGE, enriched.language(), null);
    whole(Field.STATUS, article.status() == null ? null : article.status().wireName(), null);
    numbers(article);
    return new ArticleDocument(enriched, terms, values, points, spots);
  }

  private void entity(Entity entity) {
    List<Field> fields = fieldsOf(entity.type());
    for (String name : names(entity.name(), entity.aliases().stream(), entity.mentions())) {
      fields.forEach(field -> analysed(field, name, entity));
    }
    fields.forEach(field -> id(field, entity.id(), entity));
    if (entity.type() != null) {
      whole(Field.ENTITY_TYPE, entity.type().wireName(), entity);
    }
  }

  private static List<Field> fieldsOf(EntityType type) {
    if (type == null) {
      return List.of(Field.ENTITY);
    }
    return switch (type) {
      case PERSON -> List.of(Field.ENTITY, Field.PERSON);
      case ORGANIZATION, ARMED_GROUP -> List.of(Field.ENTITY, Field.ORGANIZATION);
      case LOCATION -> List.of(Field.ENTITY, Field.PLACE);
      default -> List.of(Field.ENTITY);
    };
  }

  private void place(Place place) {
    for (String name : names(place.name(), Stream.empty(), place.mentions())) {
      analysed(Field.PLACE, name, place);
    }
    id(Field.PLACE, place.id(), place);
    Double lat = place.lat();
    Double lon = place.lon();
    if (lat != null && lon != null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
      spots.add(
          new Spot(
              GeoEncodingUtils.encodeLatitude(lat), GeoEncodingUtils.encodeLongitude(lon), place));
    }
  }

  /** The long form, the aliases, and what the article itself calls it. */
  private static Set<String> names(String name, Stream<String> aliases, List<Mention> mentions) {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(Stream.of(name), aliases, mentions.stream().map(Mention::text))
        .flatMap(given -> given)
        .filter(Objects::nonNull)
        .forEach(names::add);
    return names;
  }

  private void topic(TopicTag topic) {
    whole(Field.TOPIC, topic.id(), topic);
    topic.iptc().forEach(code -> whole(Field.TOPIC, code, topic));
  }

  private void source(Article article, SourceRef source) {
    if (source == null) {
      whole(Field.SOURCE, article.sourceId(), null);
      return;
    }
    whole(Field.SOURCE, source.id() == null ? article.sourceId() : source.id(), null);
    whole(Field.SOURCE, source.name(), null);
    whole(Field.SOURCE_COUNTRY, source.country(), null);
    whole(Field.RELIABILITY, source.reliability(), null);
  }

  private void numbers(Article article) {
    Severity severity = enriched.severity();
    StoryRef story = enriched.story();
    java.util.Arrays.fill(points, NO_POINTS);
    if (severity != null) {
      put(Field.SEVERITY, severity.score());
      if (severity.urgency() != null) {
        whole(Field.URGENCY, severity.urgency().wireName(), null);
      }
    }
    if (story != null) {
      put(Field.STORY_SIZE, story.size());
      put(Field.ORIGINS, story.origins());
    }
    if (article.publishedAt() != null) {
      put(Field.PUBLISHED_AT, article.publishedAt().toEpochMilli());
    }
    points[Field.KILLED.ordinal()] =
        enriched.facts().stream()
            .filter(fact -> fact.kind() == FactKind.KILLED)
            .flatMapToLong(DocumentBuilder::figures)
            .toArray();
  }

  /** Each number given counts: "10 to 20 killed" is found by a range that holds 10 or 20. */
  private static LongStream figures(Fact fact) {
    return Stream.of(fact.min(), fact.max()).filter(Objects::nonNull).mapToLong(Integer::longValue);
  }

  private void put(Field field, long number) {
    points[field.ordinal()] = new long[] {number};
  }

  private void analysed(Field field, String text, Object origin) {
    if (text == null || text.isEmpty()) {
      return;
    }
    int value = values.size();
    values.add(new Value(field, text, false, origin));
    int space = WordHash.space(field);
    int[] position = {nextPosition[field.ordinal()] - 1};
    Tokens.forEach(
        text,
        (buffer, length, increment, start, end) -> {
          position[0] += increment;
          terms.add(space, buffer, length, position[0], start, end, value);
        });
    nextPosition[field.ordinal()] = position[0] + 1 + NewsAnalyzer.VALUE_GAP;
  }

  private void whole(Field field, String text, Object origin) {
    single(field, WordHash.space(field), text, origin);
  }

  private void id(Field field, String text, Object origin) {
    single(field, WordHash.idSpace(field), text, origin);
  }

  private void single(Field field, int space, String text, Object origin) {
    if (text == null || text.isBlank()) {
      return;
    }
    char[] folded = Folding.whole(text).toCharArray();
    terms.add(space, folded, folded.length, 0, 0, 0, values.size());
    values.add(new Value(field, text, true, origin));
  }
}
