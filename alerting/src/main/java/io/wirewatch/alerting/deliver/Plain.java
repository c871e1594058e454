package io.wirewatch.alerting.deliver;

import java.util.regex.Pattern;

/** Makes foreign text safe for places where a control character would be a command. */
final class Plain {
  /** Controls, line and paragraph separators, and marks that turn the direction of text. */
  private static final Pattern COMMANDS =
      Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

  private Plain() {}

  /** The text on one line, without anything that a terminal or a mail header would obey. */
  static String line(String text) {
    return text == null ? "" : COMMANDS.matcher(text).replaceAll(" ").strip();
  }
}
