package io.wirewatch.query.match;

import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.document.TermTable;
import io.wirewatch.query.document.WordHash;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Field;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Runs programs against one document. Remembers what met the clause that it ran last; not
 * thread-safe.
 */
final class Evaluation {
  private static final Field[] FIELDS = Field.values();
  private static final int TEXT = WordHash.space(Field.TEXT);
  private static final int[] TEXTS =
      Field.TEXT.searched().stream().mapToInt(WordHash::space).toArray();

  private final ArticleDocument document;
  private final TermTable terms;
  private final Phrases phrases;
  private final WordLists words;
  private final Map<Features.Geometry, double[]> toFeatures = new IdentityHashMap<>();
  private Hit hit;

  Evaluation(ArticleDocument document) {
    this.document = document;
    this.terms = document.terms();
    this.phrases = new Phrases(terms);
    this.words = new WordLists(terms);
  }

  /** What met a clause. */
  sealed interface Hit {
    /** Words from one token to another. */
    record InWords(int firstToken, int lastToken) implements Hit {}

    /** A number of a field. */
    record InNumber(Field field, long number) implements Hit {}

    /** A place on the map. */
    record OnMap(ArticleDocument.Spot spot) implements Hit {}
  }

  ArticleDocument document() {
    return document;
  }

  /** What met the clause for which {@link #matches} was last true. */
  Hit hit() {
    return hit;
  }

  /** Whether the whole program is met. */
  boolean matches(StoredQuery query) {
    return matches(query, 0);
  }

  /** Whether the node that begins at {@code at} is met. */
  boolean matches(StoredQuery query, int at) {
    return switch (query.operation(at)) {
      case StoredQuery.ALL -> all(query, at);
      case StoredQuery.ANY -> any(query, at);
      case StoredQuery.NOT -> !matches(query, at + 1);
      case StoredQuery.RANGE -> range(query, at);
      case StoredQuery.NEAR_POINT -> nearPoint(query, at);
      case StoredQuery.NEAR_FEATURE -> nearFeature(query, at);
      default -> inWords(query, at);
    };
  }

  private boolean all(StoredQuery query, int at) {
    int end = query.end(at);
    for (int part = at + 1; part < end; part = query.end(part)) {
      if (!matches(query, part)) {
        return false;
      }
    }
    return true;
  }

  private boolean any(StoredQuery query, int at) {
    int end = query.end(at);
    for (int part = at + 1; part < end; part = query.end(part)) {
      if (matches(query, part)) {
        return true;
      }
    }
    return false;
  }

  /** Clauses of words; one of {@code text} asks title, summary and body in turn. */
  private boolean inWords(StoredQuery query, int at) {
    int space = query.space(at);
    if (space != TEXT) {
      return inSpace(query, at, space);
    }
    for (int part : TEXTS) {
      if (inSpace(query, at, part)) {
        return true;
      }
    }
    return false;
  }

  private boolean inSpace(StoredQuery query, int at, int space) {
    int end = query.end(at);
    return switch (query.operation(at)) {
      case StoredQuery.WORD -> found(terms.first(space, query.operand(at + 1)));
      case StoredQuery.PHRASE -> found(phrases.exact(query, at + 1, end, space));
      case StoredQuery.SLOPPY ->
          found(phrases.sloppy(query, at + 2, end, space, (int) query.operand(at + 1)));
      case StoredQuery.REPEATED ->
          found(phrases.repeated(query, at + 2, end, space, (int) query.operand(at + 1)));
      case StoredQuery.FUZZY -> found(words.firstNear(FuzzyWord.of(query, at), space));
      default -> found(words.firstThatMeets((WordTest) query.constant(at + 1), space));
    };
  }

  private boolean found(int token) {
    if (token == TermTable.NONE) {
      return false;
    }
    hit = new Hit.InWords(token, token);
    return true;
  }

  private boolean found(boolean phrase) {
    if (phrase) {
      hit = new Hit.InWords(phrases.firstToken(), phrases.lastToken());
    }
    return phrase;
  }

  private boolean range(StoredQuery query, int at) {
    Field field = FIELDS[query.space(at)];
    for (long number : document.points(field)) {
      if (number >= query.operand(at + 1) && number <= query.operand(at + 2)) {
        hit = new Hit.InNumber(field, number);
        return true;
      }
    }
    return false;
  }

  private boolean nearPoint(StoredQuery query, int at) {
    double lat = Double.longBitsToDouble(query.operand(at + 1));
    double lon = Double.longBitsToDouble(query.operand(at + 2));
    double sortKey = Double.longBitsToDouble(query.operand(at + 4));
    for (ArticleDocument.Spot spot : document.spots()) {
      if (Distances.isWithin(lat, lon, sortKey, spot.lat(), spot.lon())) {
        hit = new Hit.OnMap(spot);
        return true;
      }
    }
    return false;
  }

  private boolean nearFeature(StoredQuery query, int at) {
    double metres = Double.longBitsToDouble(query.operand(at + 2));
    double[] distances =
        toFeatures.computeIfAbsent((Features.Geometry) query.constant(at + 1), this::distances);
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] <= metres) {
        hit = new Hit.OnMap(document.spots().get(i));
        return true;
      }
    }
    return false;
  }

  /** From each of the document's places: many queries ask for few lines. */
  private double[] distances(Features.Geometry geometry) {
    return document.spots().stream()
        .mapToDouble(spot -> Distances.toGeometry(geometry, spot.lat(), spot.lon()))
        .toArray();
  }
}
