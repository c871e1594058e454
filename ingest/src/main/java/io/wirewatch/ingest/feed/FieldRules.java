package io.wirewatch.ingest.feed;

import static io.wirewatch.ingest.feed.Markup.plain;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.date.FeedDates;
import io.wirewatch.ingest.feed.markup.Tag;
import io.wirewatch.ingest.feed.rome.Model;
import io.wirewatch.ingest.text.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules by which each field is filled, in order: the first that gives a value wins.
 *
 * <p>Rome comes first where it reads the format's own element; what stands above it, or after it,
 * says why.
 */
final class FieldRules {
  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_LINK = 4_000;
  private static final int LONGEST_MARKUP = 512 * 1024;
  private static final int MOST_CATEGORIES = 100;

  /**
   * One way to fill a field.
   *
   * @param why the reason for it and for its place
   * @param value what it gives
   */
  private record Rule(String why, Function<Item, Optional<String>> value) {}

  private static Rule rule(String why, Function<Item, Optional<String>> value) {
    return new Rule(why, value);
  }

  private static final List<Rule> TITLE =
      List.of(
          rule("the format's own title", i -> Optional.ofNullable(i.model().title())),
          rule("RSS 1.0 and WordPress give dc:title", i -> i.value("dc:title")),
          rule("video feeds title the medium only", i -> i.value("media:title")),
          rule("podcast feeds", i -> i.value("itunes:title")),
          rule(
              "media:title in a group or content",
              i ->
                  i.all("media:group", "media:content")
                      .flatMap(g -> g.all("media:title"))
                      .map(Tag::text)
                      .findFirst()));

  private static final List<Rule> LINK =
      List.of(
          rule(
              "FeedBurner's link counts clicks; this is the page",
              i -> i.value("feedburner:origlink")),
          rule(
              "Atom's first alternate link, as Rome picks it",
              i -> i.atom() ? alternate(i, "link") : Optional.empty()),
          rule("the format's own link", i -> i.value("link").filter(l -> !i.atom())),
          rule("an Atom link inside RSS", i -> alternate(i, "atom:link")),
          rule("RSS 2.0: a guid is a link unless it says no", FieldRules::permalink),
          rule(
              "RSS 1.0 names the item by its address",
              i -> Optional.of(i.tag().attribute("rdf:about")).filter(Links::isWeb)),
          rule(
              "a medium is better than nothing",
              i -> i.attribute("url", "enclosure", "media:content")));

  private static final List<Rule> SUMMARY =
      List.of(
          rule("the format's own summary", i -> markup(i, i.atom() ? "summary" : "description")),
          rule("Dublin Core", i -> markup(i, "dc:description", "dcterms:abstract")),
          rule("Atom's word inside RSS", i -> markup(i, "atom:summary", "summary")),
          rule("podcasts", i -> markup(i, "itunes:summary", "itunes:subtitle")),
          rule("video feeds", i -> markup(i, "media:description", "media:text")),
          rule(
              "media:description in a group",
              i ->
                  i.all("media:group", "media:content")
                      .flatMap(g -> g.all("media:description"))
                      .map(Markup::of)
                      .findFirst()));

  private static final List<Rule> CONTENT =
      List.of(
          rule("full text in RSS", i -> markup(i, "content:encoded")),
          rule("Atom's content", i -> i.atom() ? markup(i, "content") : markup(i, "atom:content")),
          rule("RSS 2.0 with XHTML", i -> markup(i, "xhtml:body", "xhtml:div", "body", "fullitem")),
          rule("Rome's content", i -> i.model().contents().stream().findFirst()));

  private static final Set<String> PUBLISHED =
      Set.of(
          "published",
          "issued",
          "pubdate",
          "atom:published",
          "dcterms:issued",
          "dc:date",
          "dcterms:created",
          "created",
          "dcterms:date",
          "date");

  private static final String[] PUBLISHED_ORDER = {
    "published",
    "issued",
    "pubdate",
    "atom:published",
    "dcterms:issued",
    "dc:date",
    "dcterms:created",
    "created",
    "atom:issued",
    "date"
  };
  private static final String[] UPDATED_ORDER = {
    "updated",
    "modified",
    "atom:updated",
    "dcterms:modified",
    "lastbuilddate",
    "dc:modified",
    "atom:modified"
  };

  private FieldRules() {}

  static FeedEntry entry(Item item, int index, List<Note> notes) {
    Cut cut = new Cut(index, notes);
    String summary = first(SUMMARY, item);
    String content = first(CONTENT, item);
    return new FeedEntry(
        cut.text(id(item), LONGEST_LINK, "id"),
        cut.text(plain(first(TITLE, item)), LONGEST_TITLE, "title"),
        cut.link(first(LINK, item), LONGEST_LINK),
        cut.text(summary, LONGEST_MARKUP, "summary"),
        cut.text(content, LONGEST_MARKUP, "content"),
        authors(item),
        cut.date(item, PUBLISHED_ORDER),
        cut.date(item, UPDATED_ORDER),
        cut.list(categories(item), MOST_CATEGORIES, "categories"),
        enclosures(item),
        image(item),
        blankToNull(item.tag().language()));
  }

  static Feed feed(
      String format,
      Tag feed,
      Model model,
      String encoding,
      String headerLanguage,
      List<FeedEntry> entries,
      List<Note> notes) {
    String title =
        Stream.of(model.title(), feed.value("title", "dc:title").orElse(null))
            .filter(Objects::nonNull)
            .map(Markup::plain)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String language =
        feed.value("language", "dc:language")
            .or(() -> Optional.of(feed.language()).filter(l -> !l.isBlank()))
            .or(() -> Optional.of(headerLanguage).filter(l -> !l.isBlank()))
            .map(String::strip)
            .orElse(null);
    Instant updated =
        feed.all(
                "updated",
                "modified",
                "lastbuilddate",
                "pubdate",
                "dc:date",
                "dcterms:modified",
                "atom:updated")
            .map(Tag::text)
            .flatMap(t -> FeedDates.parse(t).stream())
            .findFirst()
            .orElse(null);
    return new Feed(format, title, feedLink(feed), language, encoding, updated, entries, notes);
  }

  private static String feedLink(Tag feed) {
    Optional<String> own =
        feed.all("link", "atom:link")
            .filter(l -> l.attribute("rel").isEmpty() || l.attribute("rel").equals("alternate"))
            .map(l -> l.attribute("href").isEmpty() ? l.text() : l.attribute("href"))
            .filter(l -> !l.isBlank())
            .findFirst();
    return own.orElse(null);
  }

  private static String first(List<Rule> rules, Item item) {
    for (Rule rule : rules) {
      Optional<String> value = rule.value().apply(item).filter(v -> !v.isBlank());
      if (value.isPresent()) {
        return value.get();
      }
    }
    return null;
  }

  private static Optional<String> markup(Item item, String... names) {
    return item.all(names).map(Markup::of).filter(m -> !m.isBlank()).findFirst();
  }

  private static Optional<String> alternate(Item item, String name) {
    List<Tag> links = item.all(name).filter(l -> !l.attribute("href").isBlank()).toList();
    return Stream.concat(
            links.stream().filter(l -> Set.of("", "alternate").contains(l.attribute("rel"))),
            links.stream().filter(l -> Set.of("related", "via").contains(l.attribute("rel"))))
        .map(l -> l.attribute("href"))
        .findFirst();
  }

  private static Optional<String> permalink(Item item) {
    return item.all("guid")
        .filter(g -> !g.attribute("ispermalink").equalsIgnoreCase("false"))
        .map(g -> Links.resolve(g.base(), g.text()))
        .filter(Links::isWeb)
        .findFirst();
  }

  private static String id(Item item) {
    return item.value("id", "guid", "atom:id", "dc:identifier")
        .map(String::strip)
        .or(() -> Optional.of(item.tag().attribute("rdf:about")).filter(a -> !a.isBlank()))
        .orElse(null);
  }

  private static List<String> authors(Item item) {
    for (Stream<Tag> tags :
        List.of(
            item.all("author", "dc:creator", "dc:author"),
            item.all("itunes:author", "atom:author", "media:credit"),
            item.all("dc:contributor", "contributor"),
            item.all("source").flatMap(s -> s.all("author")),
            item.feed()
                .all(
                    "author",
                    "dc:creator",
                    "itunes:author",
                    "atom:author",
                    "managingeditor",
                    "webmaster",
                    "dc:author"))) {
      List<String> names = tags.map(Persons::of).flatMap(Optional::stream).distinct().toList();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static List<String> categories(Item item) {
    Set<String> terms = new LinkedHashSet<>();
    item.all("category", "dc:subject", "media:category", "itunes:category")
        .map(c -> c.attribute("term").isBlank() ? c.text() : c.attribute("term"))
        .map(Markup::plain)
        .filter(Objects::nonNull)
        .forEach(terms::add);
    return new ArrayList<>(terms);
  }

  private static List<Enclosure> enclosures(Item item) {
    List<Enclosure> found = new ArrayList<>();
    item.all("enclosure").forEach(e -> found.add(enclosure(e, "url")));
    item.all("link")
        .filter(l -> l.attribute("rel").equals("enclosure"))
        .forEach(l -> found.add(enclosure(l, "href")));
    return found.stream().filter(e -> Links.isWeb(e.url())).toList();
  }

  private static Enclosure enclosure(Tag tag, String address) {
    return new Enclosure(
        tag.attribute(address),
        blankToNull(tag.attribute("type")),
        blankToNull(tag.attribute("length")));
  }

  private static String image(Item item) {
    return item.attribute("url", "media:thumbnail")
        .or(
            () ->
                item.all("media:content")
                    .filter(
                        c ->
                            c.attribute("medium").equals("image")
                                || c.attribute("type").startsWith("image/"))
                    .map(c -> c.attribute("url"))
                    .findFirst())
        .or(() -> item.attribute("href", "itunes:image"))
        .filter(Links::isWeb)
        .orElse(null);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** Cuts what is too long and notes what cannot be used. */
  private record Cut(int entry, List<Note> notes) {
    String text(String value, int longest, String field) {
      if (value == null || value.length() <= longest) {
        return value;
      }
      notes.add(
          new Note(entry, Reason.FIELD_CUT, field + " had " + value.length() + " characters"));
      int end = Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest;
      return value.substring(0, end);
    }

    String link(String value, int longest) {
      if (value == null || (Links.isWeb(value) && value.length() <= longest)) {
        return value;
      }
      notes.add(new Note(entry, Reason.SCHEME_REFUSED, "the link is no web address"));
      return null;
    }

    <T> List<T> list(List<T> values, int most, String field) {
      if (values.size() <= most) {
        return values;
      }
      notes.add(new Note(entry, Reason.LIST_CAPPED, field + " had " + values.size()));
      return values.subList(0, most);
    }

    Instant date(Item item, String[] names) {
      List<String> texts = item.all(names).map(Tag::text).filter(t -> !t.isBlank()).toList();
      for (String text : texts) {
        Optional<Instant> date = FeedDates.parse(text);
        if (date.isPresent()) {
          return date.get();
        }
        notes.add(
            new Note(
                entry, Reason.DATE_REFUSED, text.length() > 80 ? text.substring(0, 80) : text));
      }
      return null;
    }
  }
}
