package io.wirewatch.ingest.feed.rome;

import io.wirewatch.ingest.feed.markup.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Writes a mended tree as the RSS 2.0 or Atom 1.0 document that Rome expects.
 *
 * <p>Of Rome's eleven dialects only these two are used: the others differ in spelling, which the
 * tree has already settled. Dates are left out (Rome accepts 30 February), and so is what Rome
 * would have to fetch, verify or guess.
 */
final class RomeDocument {
  private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  private static final Map<String, Namespace> MODULES =
      Map.of(
          "dc", Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/"),
          "content", Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/"));

  private static final Set<String> RSS_FIELDS =
      Set.of(
          "title",
          "link",
          "description",
          "guid",
          "author",
          "category",
          "content:encoded",
          "dc:creator",
          "dc:subject");
  private static final Set<String> CHANNEL_FIELDS =
      Set.of("title", "link", "description", "language", "dc:language", "dc:creator", "dc:title");
  private static final Set<String> ATOM_FIELDS =
      Set.of("title", "link", "id", "summary", "content", "author", "category");

  private RomeDocument() {}

  static Document of(Tag root, List<Tag> items) {
    return root.name().equals("feed") ? atom(root, items) : rss(root, items);
  }

  private static Document rss(Tag root, List<Tag> items) {
    Element rss = new Element("rss");
    rss.setAttribute("version", "2.0");
    Element channel = new Element("channel");
    rss.addContent(channel);
    copy(root, channel, CHANNEL_FIELDS, Namespace.NO_NAMESPACE);
    root.first("channel").ifPresent(c -> copy(c, channel, CHANNEL_FIELDS, Namespace.NO_NAMESPACE));
    for (Tag item : items) {
      Element to = new Element("item");
      copy(item, to, RSS_FIELDS, Namespace.NO_NAMESPACE);
      channel.addContent(to);
    }
    return new Document(rss);
  }

  private static Document atom(Tag root, List<Tag> items) {
    Element feed = new Element("feed", ATOM);
    copy(root, feed, ATOM_FIELDS, ATOM);
    for (Tag item : items) {
      Element to = new Element("entry", ATOM);
      copy(item, to, ATOM_FIELDS, ATOM);
      feed.addContent(to);
    }
    return new Document(feed);
  }

  private static void copy(Tag from, Element to, Set<String> fields, Namespace own) {
    for (Tag field : from.children()) {
      if (fields.contains(field.name())) {
        to.addContent(element(field, own));
      }
    }
  }

  private static Element element(Tag field, Namespace own) {
    int colon = field.name().indexOf(':');
    Element element =
        colon < 0
            ? new Element(field.name(), own)
            : new Element(
                field.name().substring(colon + 1), MODULES.get(field.name().substring(0, colon)));
    for (String attribute : new String[] {"href", "rel", "term", "label"}) {
      String value = field.attribute(attribute);
      if (!value.isEmpty()) {
        element.setAttribute(attribute, value);
      }
    }
    String permalink = field.attribute("ispermalink");
    if (!permalink.isEmpty()) {
      element.setAttribute("isPermaLink", permalink.toLowerCase(java.util.Locale.ROOT));
    }
    if (own == ATOM
        && (field.name().equals("title")
            || field.name().equals("summary")
            || field.name().equals("content"))) {
      // The tree holds inline markup as text already.
      element.setAttribute("type", "html");
    }
    for (Tag part : field.children()) {
      if (part.name().equals("name") || part.name().equals("email") || part.name().equals("uri")) {
        element.addContent(new Element(part.name(), own).setText(part.text()));
      }
    }
    if (element.getContentSize() == 0) {
      element.setText(field.text());
    }
    return element;
  }
}
