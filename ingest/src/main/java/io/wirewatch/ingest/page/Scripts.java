package io.wirewatch.ingest.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Empties the scripts and style sheets of a page before it is decoded and parsed: they are more
 * than half of the bytes of a page, and nobody reads them. Structured data stays.
 *
 * <p>Works on bytes, before the character set is known: in every set that a page may come in, the
 * letters of a tag are their ASCII bytes, or, as in UTF-16, no tag is seen and nothing emptied.
 * Tags in capitals are left to the parser: hardly any are.
 */
final class Scripts {
  /** Where a tag ends that does not end. */
  private static final int LONGEST_TAG = 4096;

  private Scripts() {}

  /** The page with nothing between the tags of its scripts and style sheets. */
  static byte[] emptied(byte[] page) {
    // One character for each byte, so that the fast searches of strings can be used.
    String text = new String(page, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream(page.length / 2);
    int copied = 0;
    int comment = text.indexOf("<!--");
    int at = text.indexOf("<s");
    while (at >= 0) {
      if (comment >= 0 && comment < at) {
        // In a comment a script is no script; one that never ends is the parser's business.
        int end = text.indexOf("-->", comment + 4);
        comment = end < 0 ? -1 : text.indexOf("<!--", end);
        at = end < 0 ? -1 : text.indexOf("<s", Math.max(at, end));
        continue;
      }
      String tag = tag(text, at + 1);
      int from = tag == null ? at + 1 : endOfTag(text, at);
      int to = tag == null || from < 0 ? from : endOfContent(text, from, tag);
      if (to < 0) {
        // What never ends is looked for once: hostile pages open a million.
        break;
      }
      if (tag != null && isIdle(text, at, from, to, tag)) {
        out.write(page, copied, from - copied);
        copied = to;
      }
      at = text.indexOf("<s", to);
      comment = comment < 0 || comment >= to ? comment : text.indexOf("<!--", to);
    }
    if (copied == 0) {
      return page;
    }
    out.write(page, copied, page.length - copied);
    return out.toByteArray();
  }

  private static String tag(String text, int at) {
    String tag = text.startsWith("cript", at + 1) ? "script" : "style";
    return text.startsWith(tag, at) && endsName(text, at + tag.length()) ? tag : null;
  }

  private static boolean endsName(String text, int at) {
    return at < text.length() && (text.charAt(at) <= ' ' || ">/".indexOf(text.charAt(at)) >= 0);
  }

  /** Behind the bracket that ends the tag, outside of quotes; negative where none does. */
  private static int endOfTag(String text, int at) {
    char quote = 0;
    int most = Math.min(text.length(), at + LONGEST_TAG);
    for (int i = at; i < most; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int endOfContent(String text, int from, String tag) {
    for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 2)) {
      if (text.regionMatches(true, i + 2, tag, 0, tag.length())
          && endsName(text, i + 2 + tag.length())) {
        return i;
      }
    }
    return -1;
  }

  /** A script inside a comment inside a script ends elsewhere: the parser knows where. */
  private static boolean isIdle(String text, int at, int from, int to, String tag) {
    if (tag.equals("style")) {
      return true;
    }
    String type = text.substring(at, from);
    if (type.contains("json") || type.contains("JSON")) {
      return false;
    }
    boolean commented = false;
    for (int i = text.indexOf('<', from); i >= 0 && i < to; i = text.indexOf('<', i + 1)) {
      commented |= text.startsWith("!--", i + 1);
      if (commented && text.regionMatches(true, i + 1, "script", 0, 6)) {
        return false;
      }
    }
    return true;
  }
}
