package io.wirewatch.query.language;

import java.util.List;

/**
 * A query that was read without error.
 *
 * @param text as written
 * @param root its meaning
 * @param spans where each of {@link Node#clauses()} stands in {@code text}
 * @param warnings what is allowed but may not be what was meant
 */
public record Query(String text, Node root, List<Span> spans, List<Warning> warnings)
    implements Parsed {

  public Query {
    spans = List.copyOf(spans);
    warnings = List.copyOf(warnings);
  }

  /** A stretch of the query's text, end exclusive. */
  public record Span(int start, int end) {}

  /**
   * Something allowed that may not be what was meant.
   *
   * @param column where, counted from 1
   * @param message what to mind
   */
  public record Warning(int column, String message) {}

  /** The canonical form: explicit operators, full field names; it parses to an equal root. */
  public String canonical() {
    return Printer.print(root);
  }
}
