package io.wirewatch.ingest.feed.markup;

import io.wirewatch.ingest.text.Characters;
import io.wirewatch.ingest.text.Links;
import io.wirewatch.ingest.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Reads text fields as the markup that they are meant to be. */
public final class Markup {
  private static final Set<String> ADDRESSES =
      Set.of(
          "href",
          "src",
          "cite",
          "longdesc",
          "action",
          "background",
          "codebase",
          "data",
          "usemap",
          "profile",
          "classid",
          "poster");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
  private static final int DEPTH = 256;

  private Markup() {}

  /** The text of a field as markup, its links absolute. */
  static String of(Tag tag, String text) {
    String markup = decoded(tag, text);
    String type = tag.attribute("type").toLowerCase(Locale.ROOT);
    if (type.equals("text") && markup.indexOf('<') >= 0 && tag.attribute("mode").isEmpty()) {
      return Entities.escape(markup);
    }
    return absolute(markup, tag.base());
  }

  /** Atom 0.3 says base64, Atom 1.0 implies it for what is neither text nor XML. */
  private static String decoded(Tag tag, String text) {
    String type = tag.attribute("type").toLowerCase(Locale.ROOT);
    boolean binary = type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
    String packed = text.replaceAll("\\s", "");
    boolean base64 = tag.attribute("mode").equals("base64") || binary;
    if (!base64 || packed.length() % 4 != 0 || !BASE64.matcher(packed).matches()) {
      return text;
    }
    // A short word may be base64 by chance: what it stands for is no text then.
    String unpacked = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
    return unpacked.indexOf('\uFFFD') >= 0 ? text : Characters.clean(unpacked);
  }

  /** A line that keeps its links and no other tag; null where it holds none. */
  public static String linked(String markup) {
    if (markup == null || !markup.toLowerCase(Locale.ROOT).contains("href")) {
      return null;
    }
    Document document = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(markup, "");
    StringBuilder line = new StringBuilder();
    for (Element link : document.select("a[href]")) {
      if (Links.isWeb(link.attr("href"))) {
        String before = document.body().wholeText();
        String text = link.wholeText();
        int at = before.indexOf(text);
        line.append(Entities.escape(before.substring(0, at)))
            .append("<a href=\"")
            .append(Entities.escape(link.attr("href")))
            .append("\">")
            .append(Entities.escape(text))
            .append("</a>")
            .append(Entities.escape(before.substring(at + text.length())));
        return PlainText.collapse(line.toString());
      }
    }
    return null;
  }

  /** Links in the markup resolved against the base. */
  public static String absolute(String markup, String base) {
    if (base == null || base.isEmpty() || !holdsRelativeLink(markup)) {
      return markup;
    }
    Document document = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(markup, "");
    document.outputSettings().prettyPrint(false);
    boolean changed = false;
    for (Element element : document.body().getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (ADDRESSES.contains(attribute.getKey()) && !attribute.getValue().isBlank()) {
          attribute.setValue(Links.resolve(base, attribute.getValue()));
          changed = true;
        }
      }
    }
    return changed ? document.body().html() : markup;
  }

  private static boolean holdsRelativeLink(String markup) {
    for (int i = markup.indexOf('='); i > 2; i = markup.indexOf('=', i + 1)) {
      int start = i;
      while (start > 0 && Character.isLetter(markup.charAt(start - 1)) && i - start < 12) {
        start--;
      }
      if (ADDRESSES.contains(markup.substring(start, i).toLowerCase(Locale.ROOT))) {
        int value = i + 1;
        while (value < markup.length() && "\"' ".indexOf(markup.charAt(value)) >= 0) {
          value++;
        }
        if (!markup.regionMatches(true, value, "http", 0, 4)) {
          return true;
        }
      }
    }
    return false;
  }
}
