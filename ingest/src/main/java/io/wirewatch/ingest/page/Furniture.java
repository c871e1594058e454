package io.wirewatch.ingest.page;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Recognises the furniture of one page by what its makers call it: navigation, sharing, related
 * links, newsletters, comments, credits. Every element is looked at once.
 */
final class Furniture {
  private final Map<Element, Part> parts = new IdentityHashMap<>();
  private final Map<String, Named> named = new HashMap<>();

  /** What a name says, whatever bears it. */
  private record Named(
      String name, boolean furniture, boolean certain, boolean large, boolean text, boolean only) {
    private static final Named NOTHING = new Named("", false, false, false, false, false);

    static Named of(String written) {
      String name = Naming.plain(written);
      boolean text = Naming.holds(name, PartNames.TEXTS, PartNames.TEXTS);
      return new Named(
          name,
          !text && Naming.holds(name, PartNames.WORDS, PartNames.PAIRS),
          Naming.holds(name, PartNames.CERTAIN, Set.of()),
          Naming.holds(name, PartNames.LARGE, Set.of()),
          text,
          text && Naming.holds(name, PartNames.BODIES, PartNames.BODIES));
    }
  }

  /** What an element is. */
  Part part(Element element) {
    return parts.computeIfAbsent(element, this::look);
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
    boolean plain = element.attributesSize() == 0;
    String written = plain ? "" : Naming.written(element);
    Named name = written.isEmpty() ? Named.NOTHING : named.computeIfAbsent(written, Named::of);
    boolean body = !plain && element.attr("itemprop").equals("articleBody");
    return new Part(
        tag + " " + name.name(),
        PartNames.TAGS.contains(tag) || (!plain && isFurniture(element, tag, name)),
        tag.equals("nav") || tag.equals("footer") || name.large() || name.certain(),
        name.large(),
        body || name.text(),
        body || name.only());
  }

  private static boolean isFurniture(Element element, String tag, Named name) {
    if (tag.equals("body") || tag.equals("html")) {
      return false;
    }
    return element.hasAttr("hidden")
        || PartNames.ROLES.contains(element.attr("role"))
        || isHidden(element.attr("style"))
        || element.attr("aria-hidden").equals("true")
        || element.className().equals("hidden")
        || (!tag.equals("article") && !tag.equals("main") && name.furniture());
  }

  private static boolean isHidden(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
