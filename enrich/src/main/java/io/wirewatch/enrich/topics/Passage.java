package io.wirewatch.enrich.topics;

import io.wirewatch.contracts.article.Evidence;
import java.util.List;

/**
 * One sentence of an article, with its words.
 *
 * @param field {@code title}, {@code summary} or {@code body}
 * @param ordinal 0 for the first sentence of its field
 * @param start first code unit in the field
 * @param end one past the last code unit
 * @param words its words in order
 * @param source the whole text of the field
 */
public record Passage(
    String field, int ordinal, int start, int end, List<Word> words, String source) {

  /** The span of words {@code from} to {@code to} (inclusive) as evidence. */
  public Evidence evidence(int from, int to) {
    int first = words.get(from).start();
    int last = words.get(to).end();
    return new Evidence(field, first, last, source.substring(first, last));
  }

  /** The sentence as it stands. */
  public String text() {
    return source.substring(start, end);
  }

  /** Whether this is the title. */
  public boolean isTitle() {
    return "title".equals(field);
  }
}
