package io.wirewatch.ingest.text;

/**
 * Cuts markup after so many tags: what a parser costs in time and memory depends on them, not on
 * the length of the text.
 */
public final class TagBudget {
  private TagBudget() {}

  /** The text up to the tag that would be one too many. */
  public static String cut(String text, int most) {
    if (text.length() < 2L * most) {
      return text;
    }
    int tags = 0;
    for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
      if (Character.isLetter(text.charAt(i + 1)) && ++tags > most) {
        return text.substring(0, i);
      }
    }
    return text;
  }
}
