package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.gazetteer.ListedName;

/**
 * A run of words that names something.
 *
 * @param from first word
 * @param to one past the last word
 * @param type what is named; {@code null} for an event, a work or the like, which no entity is made
 *     of
 * @param by who found it
 * @param entry the list's entry, or {@code null}
 * @param confidence 0 to 1
 */
public record NameSpan(
    int from, int to, EntityType type, FoundBy by, ListedName entry, double confidence) {

  /** The same from another first word on. */
  NameSpan from(int start) {
    return new NameSpan(start, to, type, by, entry, confidence);
  }

  int length() {
    return to - from;
  }
}
