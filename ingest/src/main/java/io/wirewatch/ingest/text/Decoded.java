package io.wirewatch.ingest.text;

/**
 * Text and how it was won from bytes.
 *
 * @param text the characters, without a byte order mark
 * @param charset the label by which it was decoded, in lower case
 * @param replaced bytes that were no text in that set
 * @param isClean whether it is known that {@link Characters#clean} would change nothing
 */
public record Decoded(String text, String charset, int replaced, boolean isClean) {

  /** Text of which nobody knows whether it is clean. */
  Decoded(String text, String charset, int replaced) {
    this(text, charset, replaced, false);
  }

  /** The text without the characters that no article needs. */
  public String clean() {
    return isClean ? text : Characters.clean(text);
  }
}
