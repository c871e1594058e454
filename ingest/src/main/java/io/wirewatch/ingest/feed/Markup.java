package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.markup.Tag;
import io.wirewatch.ingest.text.Characters;
import io.wirewatch.ingest.text.Links;
import io.wirewatch.ingest.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Reads a text field as the markup or plain text that it is meant to be. */
final class Markup {
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
  private static final int DEPTH = 256;

  private Markup() {}

  /** The field as markup, its links absolute. */
  static String of(Tag tag) {
    String text = decoded(tag);
    String type = tag.attribute("type").toLowerCase(Locale.ROOT);
    if (type.equals("text") || type.equals("text/plain")) {
      return text.indexOf('<') >= 0 && tag.attribute("mode").isEmpty()
          ? Entities.escape(text)
          : text;
    }
    return absolute(text, tag.base()).strip();
  }

  private static String decoded(Tag tag) {
    String text = tag.text();
    boolean base64 = tag.attribute("mode").equals("base64");
    String type = tag.attribute("type").toLowerCase(Locale.ROOT);
    boolean binary =
        tag.name().equals("content")
            && type.contains("/")
            && !type.startsWith("text/")
            && !type.endsWith("xml");
    if (!base64 && !binary) {
      return text;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
      return Characters.clean(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return text;
    }
  }

  /** One line without tags; null where nothing is left. */
  static String plain(String markup) {
    String line = PlainText.line(markup);
    return line.isEmpty() ? null : line;
  }

  /** Links in the markup resolved against the base. */
  static String absolute(String markup, String base) {
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
