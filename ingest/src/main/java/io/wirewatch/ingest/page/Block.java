package io.wirewatch.ingest.page;

import org.jsoup.nodes.Element;

/**
 * A run of text between two block boundaries of a page.
 *
 * @param text one line, blanks collapsed
 * @param linked characters of it that stand in links
 * @param kind what sort of element holds it
 * @param holder the nearest block element around it
 * @param weight length in characters of a script of middling density: one Chinese character says
 *     three
 */
record Block(String text, int linked, Kind kind, Element holder, int weight) {
  private static final int LONG_HEADING = 180;
  private static final int SENTENCE_HEADING = 110;

  enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    CELL,
    QUOTE,
    /** Text straight in a container, often parted by line breaks. */
    LOOSE
  }

  Block(String text, int linked, Kind kind, Element holder) {
    this(text, linked, kind, holder, text.length() + 2 * Words.dense(text));
  }

  /** Leads and quotations are often written as headings below the first level. */
  boolean isTextInHeading() {
    return kind == Kind.HEADING
        && !holder.normalName().equals("h1")
        && (weight >= LONG_HEADING || (weight >= SENTENCE_HEADING && endsSentence()));
  }

  Block asParagraph() {
    return new Block(text, linked, Kind.PARAGRAPH, holder, weight);
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Whether it was cut for a list of articles. */
  boolean isTeaser() {
    return text.endsWith("[…]") || text.endsWith("[...]") || text.endsWith("[&hellip;]");
  }

  /** Whether it ends like a sentence, in any script. */
  boolean endsSentence() {
    for (int i = text.length() - 1; i >= 0 && i > text.length() - 4; i--) {
      char c = text.charAt(i);
      if (".!?…:。！？؟۔।॥".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'”’»)）」』]".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }
}
