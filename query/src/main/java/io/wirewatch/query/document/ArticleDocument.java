package io.wirewatch.query.document;

import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.query.language.Field;
import java.util.List;

/**
 * The field view of one enriched article: words with positions and offsets, whole values, numbers
 * and points on the map. Immutable; made once and matched against any number of queries.
 */
public final class ArticleDocument {
  private final EnrichedArticle enriched;
  private final TermTable terms;
  private final List<Value> values;
  private final long[][] points;
  private final List<Spot> spots;

  ArticleDocument(
      EnrichedArticle enriched,
      TermTable terms,
      List<Value> values,
      long[][] points,
      List<Spot> spots) {
    this.enriched = enriched;
    this.terms = terms;
    this.values = List.copyOf(values);
    this.points = points;
    this.spots = List.copyOf(spots);
  }

  /** The document of an article. */
  public static ArticleDocument of(EnrichedArticle enriched) {
    return new DocumentBuilder(enriched).build();
  }

  /**
   * One value of a field.
   *
   * @param field its field
   * @param text as it stands in the record
   * @param whole whether it is matched whole
   * @param origin the entity, place or topic that gave it; null for texts and plain values
   */
  public record Value(Field field, String text, boolean whole, Object origin) {}

  /** A place's point, as coarse as Lucene's index keeps it (about a centimetre). */
  public record Spot(int lat, int lon, Place place) {}

  /** The article behind the document. */
  public EnrichedArticle enriched() {
    return enriched;
  }

  /** Its words and whole values. */
  public TermTable terms() {
    return terms;
  }

  /** Its values, in the order in which each field holds them. */
  public List<Value> values() {
    return values;
  }

  /** The numbers of a field; none where the article does not say. */
  public long[] points(Field field) {
    return points[field.ordinal()];
  }

  /** Its points on the map. */
  public List<Spot> spots() {
    return spots;
  }
}
