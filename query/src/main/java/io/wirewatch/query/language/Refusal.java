package io.wirewatch.query.language;

/** Carries a refusal from the depth of the parser to its entry, where it becomes a value. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient QueryError error;

  Refusal(QueryError.Kind kind, int at, String found, String expected, String nearest) {
    super(null, null, false, false);
    error = new QueryError(kind, at + 1, found, expected, nearest);
  }

  static Refusal syntax(int at, String found, String expected) {
    return new Refusal(QueryError.Kind.SYNTAX, at, found, expected, null);
  }

  static Refusal value(int at, String found, String expected) {
    return new Refusal(QueryError.Kind.BAD_VALUE, at, quoted(found), expected, null);
  }

  static Refusal unknown(int at, String found, String expected, String nearest) {
    return new Refusal(QueryError.Kind.UNKNOWN_NAME, at, quoted(found), expected, nearest);
  }

  static Refusal costly(int at, String found, String bound) {
    return new Refusal(QueryError.Kind.TOO_COSTLY, at, found, bound, null);
  }

  static String quoted(String found) {
    return "\"" + found + "\"";
  }

  QueryError error() {
    return error;
  }
}
