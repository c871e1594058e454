package io.wirewatch.enrich.topics;

import io.wirewatch.enrich.text.Folding;
import io.wirewatch.query.language.Clause;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.language.Node;
import io.wirewatch.query.language.Parsed;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.language.QueryError;
import io.wirewatch.query.language.QueryLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns queries of the query language into conditions on a sentence.
 *
 * <p>Beside the language's own words, {@code #name} stands for any phrase of a cue, {@code
 * #two-countries} for a sentence that names two countries or more, and {@code #old-year} for one
 * that names a year well before that of publication.
 */
public final class Conditions {
  private static final String TWO_COUNTRIES = "#two-countries";
  private static final String OLD_YEAR = "#old-year";
  private static final QueryLanguage LANGUAGE = new QueryLanguage(Set.of(), Features.NONE);

  private final Cues cues;

  /** Conditions over these cues; phrases written in queries are added to them. */
  public Conditions(Cues cues) {
    this.cues = cues;
  }

  /**
   * Reads the query that stands here.
   *
   * @throws DefinitionDefect naming line and column of what is wrong
   */
  public Condition read(YamlPart part) {
    Parsed parsed = LANGUAGE.parse(part.text());
    if (parsed instanceof QueryError error) {
      throw part.defect(
          error.column() - 1,
          "found "
              + error.found()
              + ", expected "
              + error.expected()
              + (error.nearest() == null ? "" : "; did you mean " + error.nearest() + "?"));
    }
    Query query = (Query) parsed;
    return condition(query.root(), query, part);
  }

  private Condition condition(Node node, Query query, YamlPart part) {
    if (node instanceof Node.All all) {
      return new Condition.All(all.parts().stream().map(n -> condition(n, query, part)).toList());
    }
    if (node instanceof Node.Any any) {
      return new Condition.Any(any.parts().stream().map(n -> condition(n, query, part)).toList());
    }
    if (node instanceof Node.Not not) {
      return new Condition.Not(condition(not.part(), query, part));
    }
    return clause((Clause) node, query, part);
  }

  private Condition clause(Clause clause, Query query, YamlPart part) {
    Field field = clause.field();
    if (clause instanceof Clause.Words words) {
      return switch (field) {
        case TEXT, TITLE, SUMMARY, BODY -> text(words, query, part);
        case ENTITY, PERSON, ORGANIZATION ->
            new Condition.Mark(Condition.Kind.NAME, Folding.fold(words.text()));
        case PLACE -> new Condition.Mark(Condition.Kind.PLACE, Folding.fold(words.text()));
        case ENTITY_TYPE ->
            new Condition.Mark(Condition.Kind.ENTITY_TYPE, words.text().toUpperCase(Locale.ROOT));
        case COUNTRY ->
            new Condition.Mark(Condition.Kind.COUNTRY, words.text().toUpperCase(Locale.ROOT));
        case TOPIC -> new Condition.Mark(Condition.Kind.TOPIC, words.text());
        default -> throw refused(clause, query, part);
      };
    }
    if (clause instanceof Clause.Pattern pattern && pattern.isPrefix() && isText(field)) {
      return phrase(field, pattern.pattern());
    }
    throw refused(clause, query, part);
  }

  private Condition text(Clause.Words words, Query query, YamlPart part) {
    String text = words.text();
    if (text.equals(TWO_COUNTRIES)) {
      return new Condition.Mark(Condition.Kind.COUNTRIES_AT_LEAST, "2");
    }
    if (text.equals(OLD_YEAR)) {
      return new Condition.Mark(Condition.Kind.OLD_YEAR, "");
    }
    if (!text.startsWith("#")) {
      return phrase(words.field(), words.slop() > 0 ? text.replace(" ", " .. ") : text);
    }
    String name = text.substring(1);
    int number = cues.number(name);
    if (number < 0) {
      throw part.defect(query.text().indexOf(text), "no cue is named '" + name + "'");
    }
    return new Condition.Cue(name, number, only(words.field()));
  }

  private Condition phrase(Field field, String phrase) {
    String name = "\"" + phrase + "\"";
    cues.add(name, phrase);
    return new Condition.Cue(name, cues.number(name), only(field));
  }

  private static String only(Field field) {
    return field == Field.TEXT ? null : field.queryName();
  }

  private static boolean isText(Field field) {
    return field == Field.TEXT
        || field == Field.TITLE
        || field == Field.SUMMARY
        || field == Field.BODY;
  }

  private static DefinitionDefect refused(Clause clause, Query query, YamlPart part) {
    int at = query.root().clauses().indexOf(clause);
    return part.defect(
        at < 0 || at >= query.spans().size() ? 0 : query.spans().get(at).start(),
        "'" + clause + "' cannot be asked of a sentence; expected " + expected());
  }

  private static String expected() {
    return String.join(
        ", ", List.of("words", "#cue", "entity", "entityType", "place", "country", "topic"));
  }
}
