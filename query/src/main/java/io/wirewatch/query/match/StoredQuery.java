package io.wirewatch.query.match;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Query;
import java.util.List;

/**
 * A query in the form in which it is stored and run: its tree in prefix order, packed into longs.
 * Immutable.
 *
 * <p>Each node begins with a header (operation, space of its words, size in longs, and where its
 * clause stands in the query's text), followed by its operands or its parts. A stored query must
 * cost few bytes and few cache lines: a hundred thousand of them are run against every article.
 *
 * <pre>
 *  all any not      header, parts…
 *  word             header, hash of the word or whole value
 *  phrase           header, hash…                       (words in a row)
 *  sloppy, repeated header, slop, hash…                 (repeated: some word stands twice)
 *  pattern          header, index into constants
 *  fuzzy            header, length and edits, signature, letters (two in a long)
 *  range            header, from, to
 *  near-point       header, latitude, longitude, metres, sort key (bits of doubles)
 *  near-feature     header, index into constants, metres
 * </pre>
 */
public final class StoredQuery {
  public static final int ALL = 0;
  public static final int ANY = 1;
  public static final int NOT = 2;
  public static final int WORD = 3;
  public static final int PHRASE = 4;
  public static final int SLOPPY = 5;
  public static final int REPEATED = 6;
  public static final int PATTERN = 7;
  public static final int FUZZY = 8;
  public static final int RANGE = 9;
  public static final int NEAR_POINT = 10;
  public static final int NEAR_FEATURE = 11;

  private static final Object[] NO_CONSTANTS = {};

  private final String id;
  private final String text;
  private final long[] code;
  private final Object[] constants;

  StoredQuery(String id, String text, long[] code, Object[] constants) {
    this.id = id;
    this.text = text;
    this.code = code;
    this.constants = constants.length == 0 ? NO_CONSTANTS : constants;
  }

  /** Makes a parsed query ready to be run. */
  public static StoredQuery of(String id, Query query, Features features) {
    return Compiler.compile(id, query, features);
  }

  /** Makes a query ready that stands alone, under no id. */
  public static StoredQuery of(Query query, Features features) {
    return of("", query, features);
  }

  /** The id under which it is stored. */
  public String id() {
    return id;
  }

  /** As written. */
  public String text() {
    return text;
  }

  /** Whether the article meets it. */
  public boolean matches(ArticleDocument document) {
    return new Matcher(document).matches(this);
  }

  /** What in the article met it; empty where it does not match. */
  public List<Why> evidence(ArticleDocument document) {
    Matcher matcher = new Matcher(document);
    return matcher.matches(this) ? matcher.evidence(this) : List.of();
  }

  static long header(int operation, int space, int size, int spanStart, int spanLength) {
    return operation
        | (long) space << 8
        | (long) size << 16
        | (long) spanStart << 32
        | (long) spanLength << 48;
  }

  /** What the node does. */
  public int operation(int at) {
    return (int) code[at] & 0xFF;
  }

  /** The space of the node's words: a field's ordinal, or that of its ids. */
  public int space(int at) {
    return (int) (code[at] >>> 8) & 0xFF;
  }

  /** The index after the node and all its parts. */
  public int end(int at) {
    return at + ((int) (code[at] >>> 16) & 0xFFFF);
  }

  /** First character of the clause in the query's text. */
  int spanStart(int at) {
    return (int) (code[at] >>> 32) & 0xFFFF;
  }

  /** One past the clause's last character. */
  int spanEnd(int at) {
    return spanStart(at) + (int) (code[at] >>> 48);
  }

  /** The operand at an index. */
  public long operand(int at) {
    return code[at];
  }

  /** The constant that the operand at an index names. */
  public Object constant(int at) {
    return constants[(int) code[at]];
  }
}
