package io.wirewatch.alerting.subscription;

/**
 * Something in a subscription file that cannot stand.
 *
 * @param file name of the file
 * @param line from 1
 * @param column from 1
 * @param message what was found and what was expected
 */
public record Mistake(String file, int line, int column, String message) {

  /** The form that editors turn into a link. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
