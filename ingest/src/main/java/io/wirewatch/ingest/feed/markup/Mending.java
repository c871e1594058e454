package io.wirewatch.ingest.feed.markup;

/**
 * Mends what no parser can guess in the text of a feed, in one walk over its tags: what was opened
 * and never closed would swallow the items behind it.
 *
 * <ul>
 *   <li>CDATA that goes on past the end of its field into another item ends with its field;
 *   <li>a comment that never ends is none;
 *   <li>a quote that goes on past the end of its element ends with its tag;
 *   <li>an end tag without its bracket gets it, one with a blank in front loses that;
 *   <li>a field that is opened again right after its text was to be closed.
 * </ul>
 */
final class Mending {
  private static final String CDATA = "<![CDATA[";
  private static final String[] ITEMS = {"<item", "</item", "<entry", "</entry"};

  /** Nobody writes a longer value; what is longer is left as it is. */
  private static final int LONGEST_VALUE = 4_096;

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int copied;
  private int endOfCdata;

  /** The field that was opened last, if nothing but text came since; and where its text begins. */
  private String field = "";

  private int fieldText;

  private Mending(String text) {
    this.text = text;
  }

  /** The text as it was meant. */
  static String of(String text) {
    Mending mending = new Mending(text);
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i)) {
      i = Math.max(mending.tag(i), i + 1);
    }
    if (mending.copied == 0) {
      return text;
    }
    return mending.out.append(text, mending.copied, text.length()).toString();
  }

  /** Looks at what begins at a bracket and gives where to go on. */
  private int tag(int at) {
    if (text.startsWith(CDATA, at)) {
      return cdata(at);
    }
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at + 4);
      if (end < 0) {
        replace(at, at + 4, "");
      }
      return end < 0 ? at + 4 : end;
    }
    if (text.startsWith("< /", at) && isLetter(at + 3)) {
      replace(at, at + 3, "</");
      return endTag(at + 3);
    }
    if (text.startsWith("</", at) && isLetter(at + 2)) {
      return endTag(at + 2);
    }
    return isLetter(at + 1) ? startTag(at) : at + 1;
  }

  private int cdata(int at) {
    int content = at + CDATA.length();
    if (endOfCdata < content) {
      int end = text.indexOf("]]>", content);
      endOfCdata = end < 0 ? text.length() : end;
    }
    boolean known = !field.isEmpty() && text.substring(fieldText, at).isBlank();
    int close = known ? text.indexOf("</" + field, content) : -1;
    field = "";
    if (close < 0 || close > endOfCdata || !holdsItem(close, endOfCdata)) {
      return endOfCdata;
    }
    replace(close, close, "]]>");
    return close;
  }

  private boolean holdsItem(int from, int to) {
    for (int i = text.indexOf('<', from); i >= 0 && i < to; i = text.indexOf('<', i + 1)) {
      for (String item : ITEMS) {
        if (text.startsWith(item, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private int endTag(int name) {
    field = "";
    int end = blanks(endOfName(name));
    if (end < text.length() && text.charAt(end) == '<') {
      replace(end, end, ">");
    }
    return end;
  }

  private int startTag(int at) {
    int nameEnd = endOfName(at + 1);
    String name = text.substring(at + 1, nameEnd);
    boolean again =
        name.equals(field)
            && nameEnd < text.length()
            && text.charAt(nameEnd) == '>'
            && !text.substring(fieldText, at).isBlank()
            && (name.equals("title") || Vocabulary.isItemField(name));
    if (again) {
      replace(at, at + 1, "</");
      field = "";
      return nameEnd;
    }
    int end = attributes(nameEnd, name);
    field = end > nameEnd && text.charAt(end - 1) == '/' ? "" : name;
    fieldText = end + 1;
    return end;
  }

  /** Where the bracket of the tag is, behind its attributes. */
  private int attributes(int from, String name) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>' || c == '<') {
        return i;
      }
      if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
        int end = text.indexOf(c, i + 1);
        if (isOpen(i + 1, end, name)) {
          int bracket = text.indexOf('>', i);
          replace(bracket, bracket, String.valueOf(c));
          return bracket;
        }
        i = end < 0 ? i : end;
      }
    }
    return text.length();
  }

  /**
   * Whether a value that begins here goes on past the end of its element. Looks no further than the
   * value's end: an element may have thousands of values.
   */
  private boolean isOpen(int from, int end, String name) {
    if (end >= 0 && end - from > LONGEST_VALUE) {
      return false;
    }
    int to = end < 0 ? text.length() : end;
    return holds(">", from, to) && (end < 0 || holds("</" + name, from, to));
  }

  private boolean holds(String sought, int from, int to) {
    for (int i = from; i + sought.length() <= to; i++) {
      if (text.startsWith(sought, i)) {
        return true;
      }
    }
    return false;
  }

  private void replace(int from, int to, String by) {
    out.append(text, copied, from).append(by);
    copied = to;
  }

  private int endOfName(int from) {
    int i = from;
    while (i < text.length() && (isLetter(i) || "0123456789:_-.".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private int blanks(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isLetter(int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }
}
