package io.wirewatch.query.language;

import java.util.Locale;

/**
 * Why a query was refused.
 *
 * @param kind what sort of mistake
 * @param column where, counted from 1 in UTF-16 code units
 * @param found what stands there
 * @param expected what would have been right
 * @param nearest the nearest known name; absent where there is none
 */
public record QueryError(Kind kind, int column, String found, String expected, String nearest)
    implements Parsed {

  /** Sorts of mistakes. */
  public enum Kind {
    /** Nothing to search for. */
    EMPTY,
    /** A character or word in the wrong place. */
    SYNTAX,
    /** AND and OR side by side without parentheses. */
    MIXED_OPERATORS,
    /** No field, topic or other name of a closed list. */
    UNKNOWN_NAME,
    /** A value that its field cannot hold. */
    BAD_VALUE,
    /** The query breaks a bound on its cost. */
    TOO_COSTLY;

    /** Lower case, words parted by hyphens. */
    public String code() {
      return "query-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The whole refusal in one sentence. */
  public String message() {
    return "column "
        + column
        + ": found "
        + found
        + ", expected "
        + expected
        + (nearest == null ? "" : "; did you mean " + nearest + "?");
  }
}
