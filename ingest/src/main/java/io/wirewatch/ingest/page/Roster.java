package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that its readers ask for, put aside in one walk over the whole page: a
 * search of the document for each question would cost more than reading the article.
 */
final class Roster {
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> anchors = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> data = new ArrayList<>();
  private final List<Element> firstHeadings = new ArrayList<>();
  private final List<Element> secondHeadings = new ArrayList<>();
  private final List<List<Element>> marked = new ArrayList<>();
  private Element frame;
  private final Marks marks = new Marks();

  Roster(Document document) {
    for (int i = 0; i < Marks.COUNT; i++) {
      marked.add(new ArrayList<>(0));
    }
    walk(document, 0);
  }

  private void walk(Element element, int roofs) {
    for (int i = 0, size = element.childNodeSize(); i < size; i++) {
      if (element.childNode(i) instanceof Element child) {
        int found = 0;
        if (child.attributesSize() > 0) {
          found = marks.of(child, roofs);
          list(child, found & Marks.LISTED);
        } else if ((roofs & Marks.ROOFS) != 0) {
          list(child, marks.of(child, roofs) & Marks.LISTED);
        }
        keep(child);
        walk(child, roofs | (found & Marks.ROOFS));
      }
    }
  }

  private void list(Element element, int found) {
    for (int left = found; left != 0; left &= left - 1) {
      marked.get(Integer.numberOfTrailingZeros(left)).add(element);
    }
  }

  private void keep(Element element) {
    switch (element.normalName()) {
      case "html" -> frame = frame == null && isTongued(element) ? element : frame;
      case "a" -> anchors.add(element);
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "h1" -> firstHeadings.add(element);
      case "h2" -> secondHeadings.add(element);
      case "script" -> {
        if (element.attributes().get("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          data.add(element);
        }
      }
      default -> {}
    }
  }

  private static boolean isTongued(Element html) {
    return html.hasAttr("lang") || html.hasAttr("xml:lang");
  }

  /** The {@code html} element that names its language; null where none does. */
  Element frame() {
    return frame;
  }

  List<Element> metas() {
    return metas;
  }

  List<Element> links() {
    return links;
  }

  /** Scripts of structured data. */
  List<Element> data() {
    return data;
  }

  List<Element> firstHeadings() {
    return firstHeadings;
  }

  List<Element> secondHeadings() {
    return secondHeadings;
  }

  /** What bears one of the {@link Marks}, in order. */
  List<Element> marked(int mark) {
    List<Element> found = marked.get(Integer.numberOfTrailingZeros(mark));
    return mark == Marks.LINK_TO_AUTHOR ? andByAddress(found) : found;
  }

  /** A page has hundreds of links: their addresses are read only if somebody asks for them. */
  private List<Element> andByAddress(List<Element> found) {
    Set<Element> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(found);
    return anchors.stream().filter(a -> known.contains(a) || Marks.leadsToAuthor(a)).toList();
  }
}
