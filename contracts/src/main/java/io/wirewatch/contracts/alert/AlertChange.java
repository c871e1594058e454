package io.wirewatch.contracts.alert;

/**
 * What changed since the last alert of the story.
 *
 * @param change a story change
 * @param from old value
 * @param to new value
 * @param articleId its cause
 */
public record AlertChange(String change, String from, String to, String articleId) {

  /** The article met the query only since it was learnt whose alias it names: it is told late. */
  public static final String ALIAS = "alias";
}
