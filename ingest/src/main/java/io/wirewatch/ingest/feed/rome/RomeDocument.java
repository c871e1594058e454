package io.wirewatch.ingest.feed.rome;

import io.wirewatch.ingest.feed.markup.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Writes a mended tree as the RSS 2.0 or Atom 1.0 document that Rome expects.
 *
 * <p>Of Rome's eleven dialects only these two are used: the others differ in spelling, which the
 * tree has already settled. Dates are left out: Rome accepts 30 February.
 */
final class RomeDocument {
  private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  private static final Map<String, Namespace> MODULES =
      Map.of(
          "dc", Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/"),
          "content", Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/"));
  private static final Set<String> RSS =
      Set.of(
          "title",
          "link",
          "description",
          "language",
          "guid",
          "author",
          "category",
          "enclosure",
          "content:encoded",
          "dc:creator",
          "dc:subject");
  private static final Set<String> ATOM_FIELDS =
      Set.of("title", "link", "id", "summary", "content", "author", "category");
  private static final Set<String> TEXTS = Set.of("title", "summary", "content");
  private static final Set<String> PERSON = Set.of("name", "email");

  private RomeDocument() {}

  static Document of(Tag root, List<Tag> items) {
    return root.name().equals("feed") ? atom(root, items) : rss(root, items);
  }

  private static Document rss(Tag root, List<Tag> items) {
    Element rss = new Element("rss").setAttribute("version", "2.0");
    Element channel = new Element("channel");
    rss.addContent(channel);
    copy(root.first("channel").orElse(root), channel, RSS, Namespace.NO_NAMESPACE);
    for (Tag item : items) {
      Element to = new Element("item");
      copy(item, to, RSS, Namespace.NO_NAMESPACE);
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

  /** Of fields that stand once Rome takes the last; the first is the one that readers see. */
  private static void copy(Tag from, Element to, Set<String> fields, Namespace own) {
    for (Tag field : from.children()) {
      boolean known = fields.contains(field.name());
      boolean again = own != ATOM && field.name().equals("link") && to.getChild("link") != null;
      if (known && !again && !isBlank(field)) {
        to.addContent(element(field, own));
      }
    }
  }

  private static boolean isBlank(Tag field) {
    return field.text().isBlank() && field.attributes().isEmpty() && field.children().isEmpty();
  }

  private static Element element(Tag field, Namespace own) {
    int colon = field.name().indexOf(':');
    String local = field.name().substring(colon + 1);
    Namespace namespace = colon < 0 ? own : MODULES.get(field.name().substring(0, colon));
    Element element = new Element(local, namespace);
    for (String attribute :
        new String[] {"href", "rel", "term", "label", "url", "type", "length"}) {
      String value = field.attribute(attribute);
      if (!value.isEmpty()) {
        element.setAttribute(attribute, value);
      }
    }
    if (local.equals("guid") && !field.attribute("ispermalink").isEmpty()) {
      element.setAttribute("isPermaLink", field.attribute("ispermalink").toLowerCase(Locale.ROOT));
    }
    if (own == ATOM && TEXTS.contains(local)) {
      // The tree holds every kind of Atom text as markup already.
      element.setAttribute("type", "html");
    }
    for (Tag part : field.children()) {
      if (PERSON.contains(part.name())) {
        element.addContent(new Element(part.name(), own).setText(part.text().strip()));
      }
    }
    return element.getContentSize() > 0 ? element : element.setText(field.text().strip());
  }
}
