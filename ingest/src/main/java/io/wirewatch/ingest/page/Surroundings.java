package io.wirewatch.ingest.page;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells what stands beside an article, where names and dates are those of others. */
final class Surroundings {
  private static final String[] NAMES = {
    "comment",
    "kommentar",
    "related",
    "sidebar",
    "widget",
    "recommend",
    "teaser",
    "popular",
    "latest",
    "trending",
    "most-read",
    "carousel"
  };
  private static final String[] OWN_FOOTERS = {"post", "entry", "article", "story"};

  private final Element headline;

  /** What stands beside the article of this headline; null where it is not known. */
  Surroundings(Element headline) {
    this.headline = headline;
  }

  /** Whether the element stands beside the article by the names around it. */
  boolean hold(Element element) {
    for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
      if ((e.normalName().equals("nav") || isNamed(e)) && !holdsHeadline(e)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a reader's comment or stands in one. */
  static boolean isComment(Element element) {
    for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
      if (name(e).contains("comment")) {
        return true;
      }
    }
    return false;
  }

  /** What is called a sidebar and holds the headline is none. */
  private boolean holdsHeadline(Element roof) {
    for (Element e = headline; e != null; e = e.parent()) {
      if (e == roof) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Element element) {
    String name = name(element);
    for (String other : NAMES) {
      if (name.contains(other)) {
        return true;
      }
    }
    return (element.normalName().equals("footer") || name.contains("footer"))
        && !isOwnFooter(name)
        && element.closest("article") == null;
  }

  private static boolean isOwnFooter(String name) {
    for (String own : OWN_FOOTERS) {
      if (name.contains(own)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Element element) {
    return element.attributesSize() == 0
        ? ""
        : (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
  }
}
