package io.wirewatch.ingest.text;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Turns markup into the plain text that articles carry: no tag left, paragraphs parted by a blank
 * line.
 *
 * <p>The result is a fixed point: what looks like a tag after one reading is read again, so that
 * text escaped twice cannot bring a tag back.
 */
public final class PlainText {
  /** Text that was escaped more often than this is hostile; its angle brackets go. */
  private static final int READINGS = 4;

  private static final int DEPTH = 256;
  private static final Set<String> FRAME = Set.of("#root", "html", "head", "body");

  private PlainText() {}

  /** One line of text, for titles and names. */
  public static String line(String markup) {
    return markup == null ? "" : collapse(text(markup, false));
  }

  /** Paragraphs of text, for summaries and bodies. */
  public static String paragraphs(String markup) {
    return markup == null ? "" : tidy(text(markup, true));
  }

  private static String text(String markup, boolean blocks) {
    String text = withoutCdata(Characters.clean(markup));
    for (int i = 0; i < READINGS; i++) {
      if (!mayHoldMarkup(text)) {
        return text;
      }
      String next = read(text, blocks);
      if (next.equals(text)) {
        return text;
      }
      text = next;
    }
    return mayHoldMarkup(text) ? text.replace('<', ' ') : text;
  }

  /** Brackets of XML that were escaped with their text: to a browser they are a comment. */
  private static String withoutCdata(String text) {
    return text.contains("<![CDATA[") ? text.replace("<![CDATA[", "").replace("]]>", "") : text;
  }

  private static boolean mayHoldMarkup(String text) {
    if (text.indexOf('&') >= 0) {
      return true;
    }
    for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
      char next = text.charAt(i + 1);
      if (Character.isLetter(next) || next == '/' || next == '!' || next == '?') {
        return true;
      }
    }
    return false;
  }

  private static String read(String markup, boolean blocks) {
    Document document = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(markup, "");
    StringBuilder out = new StringBuilder(markup.length());
    NodeTraversor.filter(new Writer(out, blocks), document);
    return Characters.clean(out.toString());
  }

  /** Blanks and breaks to one blank. */
  public static String collapse(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // Most text is as it should be and need not be written again.
      if (isBlank(c) && (c != ' ' || isBlank(text.charAt(i + 1)))) {
        return rewritten(text, from, i, to);
      }
    }
    return text.substring(from, to);
  }

  private static String rewritten(String text, int from, int first, int to) {
    StringBuilder out = new StringBuilder(to - from).append(text, from, first);
    boolean blank = false;
    for (int i = first; i < to; i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else {
        if (blank) {
          out.append(' ');
        }
        blank = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The ranges without blanks come first: this is asked of every character. */
  private static boolean isBlank(char c) {
    return c <= 0x7E || (c > 0xA0 && c < 0x1680) || (c > 0x200A && c < 0x2028) || c > 0x3000
        ? c == ' ' || (c < 0x20 && Character.isWhitespace(c))
        : Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** At most one blank line between paragraphs, one blank between words. */
  public static String tidy(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : text.split("\n")) {
      String words = collapse(line);
      if (!words.isEmpty()) {
        out.append(out.length() == 0 ? "" : "\n\n").append(words);
      }
    }
    return out.toString();
  }

  /** Writes text nodes; block elements end a line. */
  private record Writer(StringBuilder out, boolean blocks) implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (name.equals("script") || name.equals("style") || name.equals("template")) {
          return FilterResult.SKIP_ENTIRELY;
        }
        separate(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        separate(element);
      }
      return FilterResult.CONTINUE;
    }

    private void separate(Element element) {
      // The frame that the parser puts around every text parts nothing.
      boolean frame = FRAME.contains(element.normalName());
      if (!frame && (element.isBlock() || element.normalName().equals("br"))) {
        out.append(blocks ? '\n' : ' ');
      }
    }
  }
}
