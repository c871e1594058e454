package io.wirewatch.ingest.page;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Recognises the furniture of one page by what its makers call it: navigation, sharing, related
 * links, newsletters, comments, credits. Every element is looked at once.
 */
final class Furniture {
  /** Elements of a page that are asked for. */
  private static final int EXPECTED = 2_000;

  private final Map<Element, Part> parts = new IdentityHashMap<>(EXPECTED);
  private final Map<String, Named> named = new HashMap<>();
  private final Map<String, Part> unnamed = new HashMap<>();

  /** What a name says, whatever bears it. */
  private record Named(
      String name, boolean furniture, boolean certain, boolean large, boolean text, boolean only) {
    private static final Named NOTHING = new Named("", false, false, false, false, false);

    static Named of(String written) {
      String name = Naming.plain(written);
      int said = PartNames.said(Naming.words(name));
      boolean text = (said & PartNames.TEXT) != 0;
      return new Named(
          name,
          !text && (said & PartNames.FURNITURE) != 0,
          (said & PartNames.CERTAIN) != 0,
          (said & PartNames.LARGE) != 0,
          text,
          text && (said & PartNames.BODY) != 0);
    }
  }

  /** What an element is. */
  Part part(Element element) {
    return element.attributesSize() == 0
        ? unnamed.computeIfAbsent(
            element.normalName(), tag -> part(tag, Named.NOTHING, false, false))
        : parts.computeIfAbsent(element, this::look);
  }

  /** Whether the element holds nothing that is read. */
  static boolean isSilent(Element element) {
    return PartNames.SILENT.contains(element.normalName());
  }

  /** A quoted post, whatever it stands in. */
  static boolean isQuotedPost(Element element) {
    return element.normalName().equals("blockquote")
        && element.className().contains("twitter-tweet");
  }

  private Part look(Element element) {
    String tag = element.normalName();
    Attributes attributes = element.attributes();
    String written = Naming.written(element);
    Named name = written.isEmpty() ? Named.NOTHING : named.computeIfAbsent(written, Named::of);
    int names = (attributes.hasKey("class") ? 1 : 0) + (attributes.hasKey("id") ? 1 : 0);
    boolean more = attributes.size() > names;
    boolean body = more && attributes.get("itemprop").equals("articleBody");
    return part(tag, name, isFurniture(attributes, tag, name, more), body);
  }

  private static Part part(String tag, Named name, boolean furniture, boolean body) {
    return new Part(
        tag + " " + name.name(),
        furniture || PartNames.TAGS.contains(tag),
        tag.equals("nav") || tag.equals("footer") || name.large() || name.certain(),
        name.large(),
        body || name.text(),
        body || name.only());
  }

  private static boolean isFurniture(Attributes attributes, String tag, Named name, boolean more) {
    if (tag.equals("body") || tag.equals("html")) {
      return false;
    }
    return (name.furniture() && !tag.equals("article") && !tag.equals("main"))
        || attributes.get("class").strip().equals("hidden")
        || (more && isHidden(attributes));
  }

  private static boolean isHidden(Attributes attributes) {
    return attributes.hasKey("hidden")
        || PartNames.ROLES.contains(attributes.get("role"))
        || attributes.get("aria-hidden").equals("true")
        || isHidden(attributes.get("style"));
  }

  private static boolean isHidden(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
