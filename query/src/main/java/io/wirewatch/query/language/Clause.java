package io.wirewatch.query.language;

/** A leaf of the tree: one field and what it must hold. */
public sealed interface Clause extends Node {

  /** The field that it asks. */
  Field field();

  /**
   * Words in order, or a whole value where the field is matched whole.
   *
   * <p>A single word that the analyser parts ({@code ISIS-K}) is a phrase of its parts.
   *
   * @param field analysed or whole-value field
   * @param text as written, unescaped
   * @param slop how far the words may stray, as in Lucene; 0 for an exact phrase
   */
  record Words(Field field, String text, int slop) implements Clause {
    /** Whether it asks for an id of a list ({@code un:QDe.161}) instead of a name. */
    public boolean isListId() {
      return Values.isListId(field, text);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A word or whole value with {@code *} (any characters) and {@code ?} (one character).
   *
   * @param field analysed or whole-value field
   * @param pattern case and accents folded
   */
  record Pattern(Field field, String pattern) implements Clause {

    /** The characters before the first wildcard. */
    public String literalPrefix() {
      return pattern.substring(0, firstWildcard());
    }

    /** Whether the only wildcard is a star at the end. */
    public boolean isPrefix() {
      return firstWildcard() == pattern.length() - 1 && pattern.endsWith("*");
    }

    private int firstWildcard() {
      int at = 0;
      while (at < pattern.length() && pattern.charAt(at) != '*' && pattern.charAt(at) != '?') {
        at++;
      }
      return at;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A word that may differ by a few letters (inserted, dropped, changed or two neighbours swapped).
   *
   * @param field analysed field
   * @param word case and accents folded
   * @param edits 1 or 2
   */
  record Fuzzy(Field field, String word, int edits) implements Clause {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A number or instant between two bounds, both included; {@link Long#MIN_VALUE} and {@link
   * Long#MAX_VALUE} are open ends. Instants are milliseconds since 1970.
   */
  record Range(Field field, long from, long to) implements Clause {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** A place within so many kilometres of a point. */
  record NearPoint(double lat, double lon, double km) implements Clause {
    @Override
    public Field field() {
      return Field.NEAR;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** A place within so many kilometres of a feature's geometry. */
  record NearFeature(String feature, double km) implements Clause {
    @Override
    public Field field() {
      return Field.NEAR;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }
}
