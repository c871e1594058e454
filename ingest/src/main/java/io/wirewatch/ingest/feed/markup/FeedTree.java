package io.wirewatch.ingest.feed.markup;

import io.wirewatch.ingest.text.Characters;
import io.wirewatch.ingest.text.Links;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Parses the text of a feed, mends its structure and gives every element its known name.
 *
 * <p>jsoup's XML parser never refuses; what it cannot know is mended here: namespaces misspelt or
 * not declared, names in the wrong case, items outside their channel or inside one another, text
 * fields that were never closed.
 */
public final class FeedTree {
  private static final int DEPTH = 256;
  private static final int MOST_ATTRIBUTES = 100;

  private final boolean atom;
  private final Tag root;
  private Tag item;

  private FeedTree(boolean atom, Tag root) {
    this.atom = atom;
    this.root = root;
  }

  /**
   * A parsed feed.
   *
   * @param root {@code feed}, {@code rss}, {@code rdf:rdf} or {@code channel}; items are among its
   *     children or its channel's
   * @param cut whether items beyond the bound were left out
   */
  public record Parsed(Tag root, boolean cut) {}

  /** The tree of a feed; empty where the text holds none. */
  public static Optional<Parsed> parse(String text, String base, int mostItems) {
    return FeedText.of(text, mostItems)
        .flatMap(feed -> tree(feed.text(), base).map(root -> new Parsed(root, feed.cut())));
  }

  private static Optional<Tag> tree(String feed, String base) {
    // Names in lower case: "</TITLE>" ends "<title>".
    Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEPTH);
    Element document = parser.parseInput(feed, "");
    Element top = document.firstElementChild();
    if (top == null) {
      return Optional.empty();
    }
    String local = local(top.tagName()).toLowerCase(Locale.ROOT);
    boolean atom = local.equals("feed");
    String name = local.equals("rdf") ? "rdf:rdf" : local;
    Map<String, String> namespaces = ownByDefault(namespaces(top, Map.of(), atom));
    Tag root = tag(name, top, namespaces, base == null ? "" : base, "");
    FeedTree tree = new FeedTree(atom, root);
    tree.children(top, root, namespaces, 0);
    for (Element other = top.nextElementSibling();
        other != null;
        other = other.nextElementSibling()) {
      tree.behind(other, namespaces);
    }
    return Optional.of(root);
  }

  /** Whatever the root calls its default namespace, it is the feed's own. */
  private static Map<String, String> ownByDefault(Map<String, String> declared) {
    if (declared.getOrDefault("", "").isEmpty()) {
      return declared;
    }
    Map<String, String> own = new HashMap<>(declared);
    own.remove("");
    return own;
  }

  /** Items that stand behind the root, or in a second one, belong to the feed too. */
  private void behind(Element element, Map<String, String> outer) {
    Map<String, String> namespaces = namespaces(element, outer, atom);
    String name = name(element, namespaces);
    if (name.equals("item") || name.equals("entry")) {
      child(element, root, namespaces, 0);
    } else if (element.selectFirst("item, entry") != null) {
      children(element, root, namespaces, 1);
    }
  }

  private void children(Element from, Tag to, Map<String, String> outer, int depth) {
    for (Element element : from.children()) {
      child(element, to, namespaces(element, outer, atom), depth);
    }
  }

  private void child(Element element, Tag parent, Map<String, String> namespaces, int depth) {
    String name = name(element, namespaces);
    boolean isItem = name.equals("item") || name.equals("entry");
    String base = isItem ? baseOfItems(parent) : parent.base();
    Tag tag = tag(name, element, namespaces, base, parent.language());
    if (isItem) {
      // Wherever an item stands, it belongs to the feed: broken markup nests them.
      root.add(tag);
      item = tag;
    } else if (name.equals("newlocation")) {
      return;
    } else {
      parent.add(tag);
    }
    if (depth > DEPTH) {
      return;
    }
    boolean container = Vocabulary.isContainer(name) || holdsItems(element, parent);
    if (container && element.firstElementChild() != null) {
      children(element, tag, namespaces, depth + 1);
      tag.text(element.ownText());
    } else {
      text(element, tag, namespaces, depth);
    }
  }

  /** Whether an element of the feed, whatever it is, has swallowed items. */
  private static boolean holdsItems(Element element, Tag parent) {
    return !parent.name().equals("item")
        && !parent.name().equals("entry")
        && element.firstElementChild() != null
        && element.selectFirst("item, entry") != null;
  }

  /**
   * Where a feed lies on another host than its site (a feed service), its items' relative links
   * mean the site; a declared base says otherwise.
   */
  private String baseOfItems(Tag parent) {
    if (!root.attribute("xml:base").isEmpty() || root.base().isEmpty()) {
      return parent.base();
    }
    Tag holder = root.first("channel").orElse(root);
    String site =
        holder
            .all("link")
            .filter(l -> Set.of("", "alternate").contains(l.attribute("rel")))
            .map(l -> l.attribute("href").isEmpty() ? l.text() : l.attribute("href"))
            .findFirst()
            .orElse("");
    return Links.isWeb(site) && !Links.host(site).equals(Links.host(root.base()))
        ? site
        : parent.base();
  }

  /** A text field that holds fields of an item was never closed: its text ends at the first. */
  private void text(Element element, Tag tag, Map<String, String> namespaces, int depth) {
    Element stray = null;
    if (item != null && element.firstElementChild() != null && !tag.name().contains("content")) {
      stray = strayField(element, namespaces);
    }
    if (stray == null) {
      String text = Written.markup(element);
      tag.text(Vocabulary.holdsAddress(tag.name()) ? address(tag, text) : Markup.of(tag, text));
      return;
    }
    tag.text(Written.before(element, stray));
    for (Node node = stray; node != null; node = node.nextSibling()) {
      if (node instanceof Element field) {
        child(field, item, namespaces(field, namespaces, atom), depth + 1);
      }
    }
  }

  private Element strayField(Element element, Map<String, String> namespaces) {
    for (Element inside : element.children()) {
      if (Vocabulary.isItemField(name(inside, namespaces))
          || (inside.normalName().equals("link") && inside.attributesSize() == 0)) {
        return inside;
      }
    }
    return null;
  }

  private static String address(Tag tag, String text) {
    String address = Links.bare(text.indexOf('<') < 0 ? text : linked(text));
    return address.isEmpty() ? "" : Links.resolve(tag.base(), address);
  }

  /** Some write a link as an anchor. */
  private static String linked(String markup) {
    Element anchor = Jsoup.parseBodyFragment(markup).selectFirst("a[href]");
    return anchor == null ? markup.strip() : anchor.attr("href").strip();
  }

  private static Tag tag(
      String name, Element element, Map<String, String> namespaces, String base, String language) {
    if (element.attributesSize() == 0) {
      return new Tag(name, Map.of(), base, language);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    String declaredBase = element.attr("xml:base");
    String nearest = declaredBase.isBlank() ? base : Links.resolve(base, declaredBase);
    for (Attribute attribute : element.attributes()) {
      if (attributes.size() >= MOST_ATTRIBUTES) {
        break;
      }
      String key = attributeName(attribute.getKey(), namespaces);
      String value = Characters.clean(attribute.getValue()).strip();
      boolean address =
          Vocabulary.isAddressAttribute(key) && !key.equals("scheme") && !key.equals("domain");
      if (!key.startsWith("xmlns")) {
        attributes.putIfAbsent(
            key, address && !value.isEmpty() ? Links.resolve(nearest, value) : value);
      }
    }
    return new Tag(name, attributes, nearest, attributes.getOrDefault("xml:lang", language));
  }

  private static String attributeName(String key, Map<String, String> namespaces) {
    String lower = key.toLowerCase(Locale.ROOT);
    int colon = lower.indexOf(':');
    if (colon < 0 || lower.startsWith("xml")) {
      return lower;
    }
    String prefix = prefix(lower.substring(0, colon), namespaces);
    String local = lower.substring(colon + 1);
    return prefix.isEmpty() || prefix.equals("atom") ? local : prefix + ":" + local;
  }

  private String name(Element element, Map<String, String> namespaces) {
    String written = element.tagName();
    int colon = written.indexOf(':');
    String local = local(written).toLowerCase(Locale.ROOT);
    String prefix =
        colon < 0
            ? namespaces.getOrDefault("", "")
            : prefix(written.substring(0, colon).toLowerCase(Locale.ROOT), namespaces);
    boolean own =
        prefix.isEmpty() || (atom && prefix.equals("atom")) || prefix.equals("xhtml") && colon < 0;
    return own ? local : prefix + ":" + local;
  }

  private static String prefix(String written, Map<String, String> namespaces) {
    String known = namespaces.get(written);
    if (known != null) {
      return known;
    }
    if (written.equals("a10")) {
      // What Microsoft's libraries call Atom.
      return "atom";
    }
    return written.equals("rss") ? "" : written;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** Known prefix by written prefix, in scope at the element. */
  private static Map<String, String> namespaces(
      Element element, Map<String, String> outer, boolean atom) {
    if (element.attributesSize() == 0) {
      return outer;
    }
    Map<String, String> scope = outer;
    int seen = 0;
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (!key.startsWith("xmlns") || ++seen > MOST_ATTRIBUTES) {
        continue;
      }
      if (scope == outer) {
        scope = new HashMap<>(outer);
      }
      String written = key.length() > 6 ? key.substring(6).toLowerCase(Locale.ROOT) : "";
      String known = Vocabulary.prefix(attribute.getValue());
      scope.put(written, known == null ? (written.isEmpty() ? "" : unknown(written, atom)) : known);
    }
    return scope;
  }

  /** An unknown address under a customary prefix is a misspelling of the known one. */
  private static String unknown(String written, boolean atom) {
    return atom && written.equals("atom") ? "" : written;
  }
}
