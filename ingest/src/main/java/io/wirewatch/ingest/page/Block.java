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
 * @param voice how loudly it speaks for being part of an article; see {@link Voice}
 */
record Block(String text, int linked, Kind kind, Element holder, int weight, int voice) {
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

  private Block(String text, int linked, Kind kind, Element holder, int weight) {
    this(text, linked, kind, holder, weight, Voice.of(text, linked, kind, weight));
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
    return linkShare(text, linked);
  }

  static double linkShare(String text, int linked) {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Whether it was cut for a list of articles. */
  boolean isTeaser() {
    return isTeaser(text);
  }

  static boolean isTeaser(String text) {
    return text.endsWith("[…]") || text.endsWith("[...]") || text.endsWith("[&hellip;]");
  }

  /** Whether it ends like a sentence, in any script. */
  boolean endsSentence() {
    return endsSentence(text);
  }

  static boolean endsSentence(String text) {
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
