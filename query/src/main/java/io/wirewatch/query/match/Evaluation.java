package io.wirewatch.query.match;

import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.document.TermTable;
import io.wirewatch.query.document.WordHash;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Field;
import java.util.List;

/**
 * Runs programs against one document. Remembers what met the clause that it ran last; not
 * thread-safe.
 */
final class Evaluation {
  private static final Field[] FIELDS = Field.values();

  private final ArticleDocument document;
  private final TermTable terms;
  private final Phrases phrases;
  private final WordLists words;
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
  boolean matches(Program program) {
    return matches(program, 0);
  }

  /** Whether the node that begins at {@code at} is met. */
  boolean matches(Program program, int at) {
    return switch (program.operation(at)) {
      case Program.ALL -> all(program, at);
      case Program.ANY -> any(program, at);
      case Program.NOT -> !matches(program, at + 1);
      case Program.RANGE -> range(program, at);
      case Program.NEAR_POINT -> nearPoint(program, at);
      case Program.NEAR_FEATURE -> nearFeature(program, at);
      default -> inWords(program, at);
    };
  }

  private boolean all(Program program, int at) {
    int end = program.end(at);
    for (int part = at + 1; part < end; part = program.end(part)) {
      if (!matches(program, part)) {
        return false;
      }
    }
    return true;
  }

  private boolean any(Program program, int at) {
    int end = program.end(at);
    for (int part = at + 1; part < end; part = program.end(part)) {
      if (matches(program, part)) {
        return true;
      }
    }
    return false;
  }

  /** Clauses of words; one of {@code text} asks title, summary and body in turn. */
  private boolean inWords(Program program, int at) {
    int space = program.space(at);
    if (space != WordHash.space(Field.TEXT)) {
      return inSpace(program, at, space);
    }
    for (Field part : Field.TEXT.searched()) {
      if (inSpace(program, at, WordHash.space(part))) {
        return true;
      }
    }
    return false;
  }

  private boolean inSpace(Program program, int at, int space) {
    int end = program.end(at);
    return switch (program.operation(at)) {
      case Program.WORD -> found(terms.first(space, program.operand(at + 1)));
      case Program.PHRASE -> found(phrases.exact(program, at + 1, end, space));
      case Program.SLOPPY ->
          found(phrases.sloppy(program, at + 2, end, space, (int) program.operand(at + 1)));
      case Program.REPEATED ->
          found(phrases.repeated(program, at + 2, end, space, (int) program.operand(at + 1)));
      default -> found(words.firstThatMeets((WordTest) program.constant(at + 1), space));
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

  private boolean range(Program program, int at) {
    Field field = FIELDS[program.space(at)];
    for (long number : document.points(field)) {
      if (number >= program.operand(at + 1) && number <= program.operand(at + 2)) {
        hit = new Hit.InNumber(field, number);
        return true;
      }
    }
    return false;
  }

  private boolean nearPoint(Program program, int at) {
    double lat = Double.longBitsToDouble(program.operand(at + 1));
    double lon = Double.longBitsToDouble(program.operand(at + 2));
    double metres = Double.longBitsToDouble(program.operand(at + 3));
    for (ArticleDocument.Spot spot : document.spots()) {
      if (Distances.isWithin(lat, lon, metres, spot.lat(), spot.lon())) {
        hit = new Hit.OnMap(spot);
        return true;
      }
    }
    return false;
  }

  private boolean nearFeature(Program program, int at) {
    Features.Geometry geometry = (Features.Geometry) program.constant(at + 1);
    double metres = Double.longBitsToDouble(program.operand(at + 2));
    List<ArticleDocument.Spot> spots = document.spots();
    for (ArticleDocument.Spot spot : spots) {
      if (Distances.isWithin(geometry, metres, spot.lat(), spot.lon())) {
        hit = new Hit.OnMap(spot);
        return true;
      }
    }
    return false;
  }
}
