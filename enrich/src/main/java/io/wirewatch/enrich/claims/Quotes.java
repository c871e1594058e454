package io.wirewatch.enrich.claims;

/** Follows quotation marks through a text. */
final class Quotes {
  private Quotes() {}

  /** Whether a quotation is open after a mark. */
  static boolean after(String mark, boolean open) {
    return switch (mark) {
      case "“", "«", "„", "``" -> true;
      case "”", "»", "''" -> false;
      default -> !open;
    };
  }

  /**
   * Whether a quotation is open at {@code end}, if it was {@code open} at {@code start}. A new
   * paragraph closes it: each paragraph of a long quotation begins with its own mark.
   */
  static boolean openAt(String text, int start, int end, boolean open) {
    boolean now = open;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' && i + 1 < end && text.charAt(i + 1) == '\n') {
        now = false;
      } else if ("\"“”«»„".indexOf(c) >= 0) {
        now = after(String.valueOf(c), now);
      }
    }
    return now;
  }
}
