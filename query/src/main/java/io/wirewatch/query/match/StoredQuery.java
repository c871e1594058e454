package io.wirewatch.query.match;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Query;
import java.util.List;

/** A query ready to be run: its text and its program. Immutable. */
public final class StoredQuery {
  private final String text;
  private final Program program;

  private StoredQuery(String text, Program program) {
    this.text = text;
    this.program = program;
  }

  /** Makes a parsed query ready. */
  public static StoredQuery of(Query query, Features features) {
    return new StoredQuery(query.text(), Compiler.compile(query, features));
  }

  /** As written. */
  public String text() {
    return text;
  }

  /** Its packed form. */
  public Program program() {
    return program;
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
}
