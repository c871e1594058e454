package io.wirewatch.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Recognises the furniture of a page by what its makers call it: navigation, sharing, related
 * links, newsletters, comments, credits.
 */
final class Furniture {
  private static final double MOST = 0.4;
  private static final double MOST_IN_LARGE = 0.9;

  private final Map<String, Boolean> known = new HashMap<>();

  /** Whether the element holds nothing that is read. */
  static boolean isSilent(Element element) {
    return PartNames.SILENT.contains(element.normalName());
  }

  /** Whether the element is furniture by its tag, role, visibility or name. */
  boolean is(Element element) {
    String tag = element.normalName();
    if (PartNames.TAGS.contains(tag)) {
      return true;
    }
    if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")) {
      return false;
    }
    return element.hasAttr("hidden")
        || PartNames.ROLES.contains(element.attr("role"))
        || isHidden(element.attr("style"))
        || element.attr("aria-hidden").equals("true")
        || element.className().equals("hidden")
        || (!tag.equals("article") && !tag.equals("main") && isNamed(element));
  }

  /** What holds more than this share of a page's voice is no furniture, whatever it is called. */
  static double mostShare(Element element) {
    return Naming.isCalled(element, PartNames.LARGE) ? MOST_IN_LARGE : MOST;
  }

  /** Whether it is furniture even on pages whose other names mislead. */
  static boolean isCertain(Element element) {
    String tag = element.normalName();
    return tag.equals("nav")
        || tag.equals("footer")
        || Naming.isCalled(element, PartNames.LARGE)
        || Naming.isCalled(element, PartNames.CERTAIN);
  }

  /** Whether it is named as the holder of the article's text. */
  static boolean holdsText(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || (element.attributesSize() > 0
            && Naming.holds(Naming.of(element), PartNames.TEXTS, PartNames.TEXTS));
  }

  /** Whether it is named as nothing but the text itself, and not as a page or column around it. */
  static boolean holdsOnlyText(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || (element.attributesSize() > 0
            && Naming.holds(Naming.of(element), PartNames.BODIES, PartNames.BODIES));
  }

  /** A quoted post, whatever it stands in. */
  static boolean isQuotedPost(Element element) {
    return element.normalName().equals("blockquote")
        && element.className().contains("twitter-tweet");
  }

  private boolean isNamed(Element element) {
    String name = Naming.of(element);
    return !name.isBlank()
        && known.computeIfAbsent(
            name,
            n ->
                Naming.holds(n, PartNames.WORDS, PartNames.PAIRS)
                    && !Naming.holds(n, PartNames.TEXTS, PartNames.TEXTS));
  }

  private static boolean isHidden(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
