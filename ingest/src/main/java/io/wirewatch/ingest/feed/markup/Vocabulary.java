package io.wirewatch.ingest.feed.markup;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Knows the namespaces of feeds in all their spellings, and which elements hold what. */
public final class Vocabulary {
  /** Parts of namespace addresses, most telling first; the prefix under which we know each. */
  private static final Map<String, String> BY_ADDRESS =
      Map.ofEntries(
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("purl.org/rss/1.0/modules/slash", "slash"),
          Map.entry("purl.org/dc/elements", "dc"),
          Map.entry("purl.org/metadata/dublin_core", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("tools.search.yahoo.com/mrss", "media"),
          Map.entry("video.search.yahoo.com/mrss", "media"),
          Map.entry("blogs.yandex.ru/yarss", "yandex"),
          Map.entry("itunes.com/dtds/podcast", "itunes"),
          Map.entry("itunes.com/dtd/podcast", "itunes"),
          Map.entry("example.com/dtds/podcast", "itunes"),
          Map.entry("rssnamespace.org/feedburner", "feedburner"),
          Map.entry("georss.org/georss", "georss"),
          Map.entry("opengis.net/gml", "gml"),
          Map.entry("w3.org/2003/01/geo/wgs84_pos", "geo"),
          Map.entry("w3.org/2005/atom", "atom"),
          Map.entry("purl.org/atom/ns", "atom"),
          Map.entry("example.com/newformat", "atom"),
          Map.entry("purl.org/atom/app", "app"),
          Map.entry("w3.org/2007/app", "app"),
          Map.entry("purl.org/syndication/thread", "thr"),
          Map.entry("wellformedweb.org/commentapi", "wfw"),
          Map.entry("w3.org/1999/xhtml", "xhtml"),
          Map.entry("w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("purl.org/rss/1.0", ""),
          Map.entry("my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("purl.org/net/rss1.1", ""),
          Map.entry("backend.userland.com/rss", ""),
          Map.entry("blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("rssboard.org/rss", ""),
          Map.entry("w3.org/xml/1998/namespace", "xml"));

  /** Elements that are read child by child; what else has children is markup and is written out. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "rss",
          "feed",
          "rdf:rdf",
          "channel",
          "item",
          "entry",
          "author",
          "contributor",
          "source",
          "image",
          "textinput",
          "items",
          "media:group",
          "media:content",
          "itunes:owner",
          "skiphours",
          "skipdays",
          "dc:creator",
          "foaf:person",
          "dc:contributor",
          "newlocation",
          "atom:author",
          "atom:contributor",
          "georss:where",
          "gml:point");

  /** What an item is made of: inside a text field it shows that the field was never closed. */
  private static final Set<String> ITEM_FIELDS =
      Set.of(
          "item",
          "entry",
          "guid",
          "pubdate",
          "description",
          "enclosure",
          "channel",
          "comments",
          "content:encoded",
          "dc:date",
          "dc:creator",
          "published",
          "updated",
          "lastbuilddate",
          "language",
          "managingeditor",
          "category",
          "author");

  private static final Set<String> ADDRESSES =
      Set.of(
          "link",
          "url",
          "comments",
          "docs",
          "uri",
          "icon",
          "logo",
          "wfw:commentrss",
          "wfw:comment",
          "feedburner:origlink",
          "atom:uri",
          "atom:link");

  private static final Set<String> ADDRESS_ATTRIBUTES =
      Set.of("href", "src", "url", "rdf:about", "rdf:resource");

  private Vocabulary() {}

  /** The prefix for a namespace address; null where it is not known. */
  static String prefix(String address) {
    String key = address.toLowerCase(Locale.ROOT).replaceFirst("^\\w+://(www\\.)?", "");
    String best = null;
    int length = 0;
    for (Map.Entry<String, String> known : BY_ADDRESS.entrySet()) {
      if (key.startsWith(known.getKey()) && known.getKey().length() > length) {
        best = known.getValue();
        length = known.getKey().length();
      }
    }
    return best;
  }

  static boolean isContainer(String name) {
    return CONTAINERS.contains(name);
  }

  static boolean isItemField(String name) {
    return ITEM_FIELDS.contains(name);
  }

  static boolean holdsAddress(String name) {
    return ADDRESSES.contains(name);
  }

  static boolean isAddressAttribute(String name) {
    return ADDRESS_ATTRIBUTES.contains(name);
  }
}
