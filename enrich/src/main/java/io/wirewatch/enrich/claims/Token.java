package io.wirewatch.enrich.claims;

/**
 * A word or mark of a sentence.
 *
 * @param text as it stands
 * @param lower in lower case
 * @param tag its class
 * @param start first code unit in the field
 * @param end one past the last
 * @param quoted whether it stands between quotation marks
 */
record Token(String text, String lower, String tag, int start, int end, boolean quoted) {

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean tagged(String... tags) {
    for (String t : tags) {
      if (tag.equals(t)) {
        return true;
      }
    }
    return false;
  }

  boolean isQuote() {
    return lower.length() == 1 && "\"“”«»„".indexOf(lower.charAt(0)) >= 0
        || lower.equals("''")
        || lower.equals("``");
  }

  boolean isNominal() {
    return tagged("NOUN", "PROPN", "PRON", "NUM", "X");
  }
}
