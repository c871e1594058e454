package io.wirewatch.query.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields that a query can name, and how each compares. */
public enum Field {
  TITLE("title", Kind.TEXT),
  SUMMARY("summary", Kind.TEXT),
  BODY("body", Kind.TEXT),
  /** Title, summary and body, clause by clause: the default. */
  TEXT("text", Kind.TEXT),
  ENTITY("entity", Kind.NAMES),
  PERSON("person", Kind.NAMES),
  ORGANIZATION("organization", Kind.NAMES),
  PLACE("place", Kind.NAMES),
  ENTITY_TYPE("entityType", Kind.WHOLE),
  COUNTRY("country", Kind.WHOLE),
  TOPIC("topic", Kind.WHOLE),
  SOURCE("source", Kind.WHOLE),
  SOURCE_COUNTRY("sourceCountry", Kind.WHOLE),
  RELIABILITY("reliability", Kind.WHOLE),
  LANGUAGE("language", Kind.WHOLE),
  STATUS("status", Kind.WHOLE),
  URGENCY("urgency", Kind.WHOLE),
  SEVERITY("severity", Kind.NUMBER),
  STORY_SIZE("storySize", Kind.NUMBER),
  ORIGINS("origins", Kind.NUMBER),
  KILLED("killed", Kind.NUMBER),
  PUBLISHED_AT("publishedAt", Kind.DATE),
  NEAR("near", Kind.GEO);

  /** How a field's values compare with what a clause asks. */
  public enum Kind {
    /** Analysed words with positions and offsets. */
    TEXT,
    /** Analysed names; each name stands apart from the next. */
    NAMES,
    /** Values matched whole, case folded. */
    WHOLE,
    /** Whole numbers. */
    NUMBER,
    /** Instants. */
    DATE,
    /** Points on the map. */
    GEO
  }

  private static final List<Field> PARTS_OF_TEXT = List.of(TITLE, SUMMARY, BODY);

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(f -> f.queryName.toLowerCase(Locale.ROOT), f -> f));

  private final String queryName;
  private final Kind kind;
  private final List<Field> self = List.of(this);

  Field(String queryName, Kind kind) {
    this.queryName = queryName;
    this.kind = kind;
  }

  /** The name as written in a query. */
  public String queryName() {
    return queryName;
  }

  /** How its values compare. */
  public Kind kind() {
    return kind;
  }

  /** Whether its values are analysed into words. */
  public boolean isAnalysed() {
    return kind == Kind.TEXT || kind == Kind.NAMES;
  }

  /** The fields that really hold words: three for {@code text}, itself for all others. */
  public List<Field> searched() {
    return this == TEXT ? PARTS_OF_TEXT : self;
  }

  /** The field of this name, in any case. */
  public static Optional<Field> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** All names, as written in a query. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Field::queryName).toList();
  }
}
