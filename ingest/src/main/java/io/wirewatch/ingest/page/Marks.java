package io.wirewatch.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Tells by the attributes of an element what may stand in it: an author, a date, a live post. What
 * makers call the places of names and dates is listed here, each with its mark.
 */
final class Marks {
  /** Places of names, from the surest to the vaguest; see {@link Bylines}. */
  static final int AUTHOR_DATA = 1;

  static final int AUTHOR_CARD = 1 << 1;
  static final int AUTHOR_LINK = 1 << 2;
  static final int AUTHOR_PROPERTY = 1 << 3;
  static final int AUTHOR_NAME = 1 << 4;
  static final int LINK_IN_BYLINE = 1 << 5;
  static final int LINK_TO_AUTHOR = 1 << 6;
  static final int AUTHOR_NAMED = 1 << 7;

  /** Places of dates; see {@link Timestamps}. */
  static final int PUBLISHED = 1 << 8;

  static final int UPDATED = 1 << 9;
  static final int DATE_NAMED = 1 << 10;
  static final int TIME = 1 << 11;

  /** A post of a live blog; see {@link PageKinds}. */
  static final int LIVE_POST = 1 << 12;

  /** How many marks there are that elements are asked for by. */
  static final int COUNT = 13;

  /** Marks that say something of what stands inside. */
  private static final int IN_AUTHOR_DATA = 1 << 16;

  private static final int IN_CARD = 1 << 17;
  private static final int IN_BYLINE = 1 << 18;
  private static final int IN_AUTHOR = 1 << 19;
  private static final int IN_LIVE_BLOG = 1 << 20;

  /** Marks that need something else. */
  private static final int CALLED_FN = 1 << 24;

  private static final int CALLED_UPDATED = 1 << 25;

  /** Holds a name of which no other part speaks. */
  private static final int CALLED_ELSE = 1 << 26;

  /** Bits that elements hand down to what stands in them. */
  static final int ROOFS = IN_AUTHOR_DATA | IN_CARD | IN_BYLINE | IN_AUTHOR | IN_LIVE_BLOG;

  /** Bits that elements are listed by. */
  static final int LISTED = (1 << COUNT) - 1;

  private static final Map<String, Integer> CLASSES = new HashMap<>();

  private static final Literals PARTS =
      new Literals()
          .add(AUTHOR_NAME, "author-name", "authorname", "author_name")
          .add(IN_BYLINE | AUTHOR_NAMED, "byline")
          .add(AUTHOR_NAMED, "author", "autor", "auteur")
          .add(DATE_NAMED, "date", "datum", "fecha", "time", "publish", "posted", "byline")
          .add(DATE_NAMED, "meta", "info", "created", "author", "submitted", "header")
          .add(IN_LIVE_BLOG, "live-blog", "liveblog")
          .add(LIVE_POST, "live-update", "live-post")
          .add(CALLED_ELSE, "fn", "vcard", "by-line", "redakteur", "wrote_by");

  private static final Literals IDS =
      new Literals()
          .add(AUTHOR_NAMED, "author")
          .add(DATE_NAMED, "date")
          .add(IN_LIVE_BLOG, "liveblog");

  private static final Literals AUTHOR_PAGES =
      Literals.of(
          "/author/",
          "/autor/",
          "/authors/",
          "/autoren/",
          "/auteur/",
          "/staff/",
          "/reporters/",
          "/writers/",
          "/journalist",
          "/redakteur");

  static {
    classes(CALLED_FN, "fn");
    classes(AUTHOR_CARD, "p-author");
    classes(IN_CARD, "author", "vcard", "byline");
    classes(AUTHOR_NAME, "byline-name", "byline__name", "author__name", "article-author__name");
    classes(IN_BYLINE, "byline", "by-line", "article-byline", "post-author", "entry-author");
    classes(IN_AUTHOR, "author", "authors", "autor");
    classes(AUTHOR_NAMED, "redakteur", "wrote_by");
    classes(PUBLISHED, "published", "entry-date", "post-date", "dt-published", "date-published");
    classes(PUBLISHED, "article-date", "article__date", "pubdate", "publish-date", "date-header");
    classes(PUBLISHED, "post-timestamp", "timestamp-link");
    classes(CALLED_UPDATED, "updated");
  }

  private final Map<String, Integer> known = new HashMap<>();

  private static void classes(int bits, String... names) {
    for (String name : names) {
      CLASSES.merge(name, bits, (a, b) -> a | b);
    }
  }

  /**
   * The marks of an element.
   *
   * @param roofs what stands above it
   */
  int of(Element element, int roofs) {
    String tag = element.normalName();
    Attributes attributes = element.attributes();
    String written = attributes.get("class");
    int called = written.isEmpty() ? 0 : known.computeIfAbsent(written, Marks::ofClass);
    String id = attributes.get("id");
    int marks = called | (id.isEmpty() ? 0 : IDS.bits(id));
    int others = attributes.size() - (written.isEmpty() ? 0 : 1) - (id.isEmpty() ? 0 : 1);
    if (others > 0) {
      marks |= ofProperties(attributes, roofs);
    }
    if ((called & CALLED_FN) != 0 && (roofs & IN_CARD) != 0) {
      marks |= AUTHOR_CARD;
    }
    boolean updated = (called & CALLED_UPDATED) != 0;
    if (updated && (tag.equals("abbr") || attributes.hasKey("datetime"))) {
      marks |= UPDATED;
    }
    return switch (tag) {
      case "a" -> marks | ofLink(attributes, roofs);
      case "time" -> marks | ofTime(attributes);
      case "article" -> marks | ((roofs & IN_LIVE_BLOG) != 0 ? LIVE_POST : 0);
      case "body" -> id.contains("author") ? marks : marks & ~AUTHOR_NAMED;
      default -> marks;
    };
  }

  private static int ofLink(Attributes attributes, int roofs) {
    int marks = attributes.get("rel").contains("author") ? AUTHOR_LINK : 0;
    marks |= (roofs & IN_BYLINE) != 0 ? LINK_IN_BYLINE : 0;
    return marks | ((roofs & IN_AUTHOR) != 0 ? LINK_TO_AUTHOR : 0);
  }

  /** Whether a link leads to what looks like the page of an author. */
  static boolean leadsToAuthor(Element link) {
    return AUTHOR_PAGES.in(link.attributes().get("href"));
  }

  private static int ofTime(Attributes attributes) {
    return (attributes.hasKey("datetime") ? TIME : 0)
        | (attributes.hasKey("pubdate") ? PUBLISHED : 0);
  }

  private static int ofProperties(Attributes attributes, int roofs) {
    String property = attributes.get("property");
    String item = attributes.get("itemprop");
    int marks =
        property.isEmpty()
            ? 0
            : switch (property.strip().toLowerCase(Locale.ROOT)) {
              case "author" -> AUTHOR_PROPERTY;
              case "datepublished", "dc:created" -> PUBLISHED;
              default -> 0;
            };
    return item.isEmpty() ? marks : marks | ofItem(item, attributes, roofs);
  }

  private static int ofItem(String property, Attributes attributes, int roofs) {
    return switch (property.strip().toLowerCase(Locale.ROOT)) {
      case "author" -> {
        int data = attributes.hasKey("content") ? AUTHOR_DATA : 0;
        yield AUTHOR_PROPERTY | IN_AUTHOR_DATA | data;
      }
      case "name" -> (roofs & IN_AUTHOR_DATA) != 0 ? AUTHOR_DATA : 0;
      case "datepublished" -> PUBLISHED;
      case "datemodified" -> UPDATED;
      case "liveblogupdate" -> LIVE_POST;
      default -> 0;
    };
  }

  private static int ofClass(String written) {
    int bits = PARTS.bits(written);
    if (bits == 0) {
      return 0;
    }
    StringTokenizer names = new StringTokenizer(written.toLowerCase(Locale.ROOT));
    while (names.hasMoreTokens()) {
      bits |= CLASSES.getOrDefault(names.nextToken(), 0);
    }
    return bits;
  }
}
