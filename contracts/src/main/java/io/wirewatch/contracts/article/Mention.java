package io.wirewatch.contracts.article;

/**
 * One place in the text where an entity is named.
 *
 * @param field the text field
 * @param start first code unit
 * @param end one past the last code unit
 * @param text the words themselves
 * @param by what found it
 * @param source list entry or assertion that named it; absent for the model
 * @param confidence 0 to 1
 */
public record Mention(
    String field, int start, int end, String text, FoundBy by, String source, double confidence) {

  /** The same place in the text, understood by an alias that was learnt. */
  public Mention byAlias(String assertion) {
    return new Mention(field, start, end, text, FoundBy.ALIAS, assertion, confidence);
  }
}
