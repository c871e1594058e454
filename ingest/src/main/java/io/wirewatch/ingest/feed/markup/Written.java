package io.wirewatch.ingest.feed.markup;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes out what stands inside an element. */
final class Written {
  private Written() {}

  /** Plain text where there is no child markup, else HTML. */
  static String markup(Element element) {
    if (element.firstElementChild() == null) {
      return element.wholeText();
    }
    StringBuilder out = new StringBuilder();
    for (Node node : element.childNodes()) {
      node.traverse(new Writer(out));
    }
    return out.toString();
  }

  /** The text before one of the children. */
  static String before(Element element, Element child) {
    StringBuilder out = new StringBuilder();
    for (Node node = element.firstChild();
        node != null && node != child;
        node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (node instanceof Element inside) {
        out.append(inside.wholeText());
      }
    }
    return out.toString();
  }

  private record Writer(StringBuilder out) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof CDataNode cdata) {
        // Half-escaped feeds put markup in CDATA next to markup: it was meant as markup.
        out.append(cdata.getWholeText());
      } else if (node instanceof TextNode text) {
        out.append(Entities.escape(text.getWholeText()));
      } else if (node instanceof Element element) {
        out.append('<').append(local(element));
        if (element.attributesSize() > 0) {
          attributes(element);
        }
        out.append('>');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.childNodeSize() > 0) {
        out.append("</").append(local(element)).append('>');
      }
    }

    private void attributes(Element element) {
      for (Attribute attribute : element.attributes()) {
        if (!attribute.getKey().startsWith("xmlns")) {
          out.append(' ').append(attribute.getKey()).append("=\"");
          out.append(Entities.escape(attribute.getValue())).append('"');
        }
      }
    }

    private static String local(Element element) {
      String name = element.tagName();
      return name.substring(name.indexOf(':') + 1);
    }
  }
}
