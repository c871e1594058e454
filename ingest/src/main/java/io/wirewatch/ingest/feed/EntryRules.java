package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.markup.Markup;
import io.wirewatch.ingest.feed.markup.Tag;
import io.wirewatch.ingest.feed.rome.Model;
import io.wirewatch.ingest.text.Links;
import io.wirewatch.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules by which each field of an entry is filled, in order: the first that gives a value wins.
 *
 * <p>Rome reads the format's own elements; a rule above Rome's says why it knows better, a rule
 * below it what stands in where Rome finds nothing. Dates are read beside Rome, by {@link
 * io.wirewatch.ingest.date.FeedDates}.
 */
final class EntryRules {
  /** One way to fill a field, and the reason for it. */
  private record Rule(String why, Function<Item, Optional<String>> value) {}

  private static final List<Rule> TITLE =
      List.of(
          rule("the format's own title", i -> Optional.ofNullable(i.rome().title())),
          rule("RSS 1.0 and WordPress name it in Dublin Core", i -> i.value("dc:title")),
          rule("video feeds title the medium only", i -> i.media("media:title")),
          rule("podcasts", i -> i.value("itunes:title")));

  private static final List<Rule> LINK =
      List.of(
          rule(
              "FeedBurner's link counts clicks, this is the page",
              i -> i.value("feedburner:origlink")),
          rule("the format's own link, Atom's first alternate", i -> web(i.rome().link())),
          rule("Rome skips related links, and RSS with Atom's link", i -> relative(i, "link")),
          rule("Atom with RSS's link", i -> web(i.value("link").orElse(null))),
          rule("an Atom link inside RSS", i -> relative(i, "atom:link")),
          rule("RSS 2.0: a guid is a link unless it says no", EntryRules::permalink),
          rule("RSS 1.0 names the item by its address", i -> web(i.tag().attribute("rdf:about"))),
          rule(
              "a medium is better than nothing",
              i -> i.attribute("url", "enclosure", "media:content")),
          rule(
              "so that the reader sees what was refused",
              i -> Optional.ofNullable(i.rome().link())));

  private static final List<Rule> SUMMARY =
      List.of(
          rule(
              "RSS with both: the first is the teaser",
              i -> pair(i).map(both -> both.get(0).text())),
          rule("the format's own summary", i -> Optional.ofNullable(i.rome().summary())),
          rule("Dublin Core", i -> i.value("dc:description", "dcterms:abstract")),
          rule("Atom's word inside RSS", i -> i.value("summary", "atom:summary", "tagline")),
          rule("RSS's word inside Atom", i -> i.value("description").filter(d -> i.atom())),
          rule("podcasts", i -> i.value("itunes:summary", "itunes:subtitle")),
          rule("video feeds", i -> i.media("media:description").or(() -> i.media("media:text"))));

  private static final List<Rule> CONTENT =
      List.of(
          rule("full text in RSS, Atom's content", i -> i.rome().contents().stream().findFirst()),
          rule(
              "RSS 2.0 with the page's own XHTML",
              i -> i.value("xhtml:body", "xhtml:div", "body", "div", "fulltext", "fullitem")),
          rule("Atom's word inside RSS", i -> i.value("atom:content", "content")),
          rule("RSS's word inside Atom", i -> i.value("content:encoded", "encoded")),
          rule(
              "RSS with both: the second is the text",
              i -> pair(i).map(both -> both.get(1).text())));

  private static final List<Rule> ID =
      List.of(
          rule("the format's own", i -> i.value("id", "guid", "atom:id")),
          rule(
              "RSS 1.0 names the item by its address",
              i -> Optional.of(i.tag().attribute("rdf:about"))),
          rule("Dublin Core", i -> i.value("dc:identifier")),
          rule("Rome takes the link", i -> Optional.ofNullable(i.rome().id())));

  /** Who wrote it: the first of these that names anybody. */
  private static final List<Function<Item, Stream<String>>> AUTHORS =
      List.of(
          i -> persons(i.all("author")),
          i -> i.rome().authors().stream().map(Persons::of).flatMap(Optional::stream),
          i -> persons(i.all("dc:creator", "dc:author", "itunes:author", "atom:author")),
          i -> persons(i.all("media:credit", "dc:contributor", "contributor")),
          i -> persons(i.all("source", "atom:source").flatMap(s -> s.all("author", "atom:author"))),
          i ->
              persons(
                  i.feed()
                      .all("author", "dc:creator", "itunes:author", "atom:author", "dc:author")),
          i -> persons(i.feed().all("managingeditor", "itunes:owner", "webmaster")));

  private static final String[] PUBLISHED = {
    "published",
    "issued",
    "pubdate",
    "atom:published",
    "dcterms:issued",
    "dc:date",
    "dcterms:created",
    "created",
    "atom:issued",
    "dcterms:date",
    "date"
  };
  private static final String[] UPDATED = {
    "updated",
    "modified",
    "atom:updated",
    "dcterms:modified",
    "lastbuilddate",
    "dc:modified",
    "atom:modified"
  };

  private EntryRules() {}

  private static Rule rule(String why, Function<Item, Optional<String>> value) {
    return new Rule(why, value);
  }

  static FeedEntry entry(Item item, int index, List<Note> notes) {
    Caps caps = new Caps(index, notes);
    String title = first(TITLE, item);
    String link = caps.link(first(LINK, item));
    String summary = caps.markup(first(SUMMARY, item), "summary");
    String content = caps.markup(first(CONTENT, item), "content");
    return new FeedEntry(
        caps.line(first(ID, item), "id"),
        caps.line(Titles.ofEntry(title, summary, content, link), "title"),
        caps.line(Markup.linked(title), "title"),
        link,
        summary,
        content,
        caps.list(authors(item), "authors"),
        caps.date(item.all(PUBLISHED)),
        caps.date(item.all(UPDATED)),
        caps.list(categories(item), "categories"),
        caps.list(media(item), "enclosures"),
        image(item),
        item.tag().language().isEmpty() ? null : item.tag().language());
  }

  private static String first(List<Rule> rules, Item item) {
    for (Rule rule : rules) {
      Optional<String> value = rule.value().apply(item).filter(v -> !v.isBlank());
      if (value.isPresent()) {
        return value.get().strip();
      }
    }
    return null;
  }

  private static Optional<String> web(String link) {
    return Optional.ofNullable(link).filter(Links::isWeb);
  }

  private static Optional<String> relative(Item item, String name) {
    return Stream.of(Set.of("", "alternate"), Set.of("related", "via"))
        .flatMap(wanted -> item.all(name).filter(l -> wanted.contains(l.attribute("rel"))))
        .map(l -> l.attribute("href"))
        .filter(Links::isWeb)
        .findFirst();
  }

  private static Optional<String> permalink(Item item) {
    return item.all("guid")
        .filter(g -> !g.attribute("ispermalink").equalsIgnoreCase("false"))
        .map(g -> Links.resolve(g.base(), g.text()))
        .filter(Links::isWeb)
        .findFirst();
  }

  /** Description and summary of an RSS item, in the order of the document. */
  private static Optional<List<Tag>> pair(Item item) {
    List<Tag> both =
        item.tag().children().stream()
            .filter(t -> t.name().equals("description") || t.name().equals("summary"))
            .toList();
    return item.atom() || both.size() != 2 || both.get(0).name().equals(both.get(1).name())
        ? Optional.empty()
        : Optional.of(both);
  }

  private static List<String> authors(Item item) {
    for (Function<Item, Stream<String>> way : AUTHORS) {
      List<String> names = way.apply(item).distinct().toList();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static Stream<String> persons(Stream<Tag> tags) {
    return tags.map(Persons::of).flatMap(Optional::stream);
  }

  private static List<String> categories(Item item) {
    return Stream.concat(
            item.rome().categories().stream(),
            item.all("dc:subject", "media:category", "itunes:category", "itunes:keywords")
                .map(c -> c.attribute("text").isBlank() ? c.text() : c.attribute("text")))
        .map(PlainText::line)
        .filter(term -> !term.isEmpty())
        .distinct()
        .toList();
  }

  private static List<Enclosure> media(Item item) {
    List<Enclosure> media = new ArrayList<>();
    for (Model.Medium medium : item.rome().media()) {
      if (Links.isWeb(medium.url())) {
        String length = medium.length() > 0 ? Long.toString(medium.length()) : null;
        media.add(new Enclosure(medium.url(), medium.type(), length));
      }
    }
    return media;
  }

  private static String image(Item item) {
    return item.attribute("url", "media:thumbnail")
        .or(
            () ->
                item.all("media:content")
                    .filter(EntryRules::isImage)
                    .map(c -> c.attribute("url"))
                    .findFirst())
        .or(() -> item.attribute("href", "itunes:image"))
        .or(
            () ->
                item.all("enclosure")
                    .filter(EntryRules::isImage)
                    .map(c -> c.attribute("url"))
                    .findFirst())
        .filter(Links::isWeb)
        .orElse(null);
  }

  private static boolean isImage(Tag medium) {
    return medium.attribute("medium").equals("image")
        || medium.attribute("type").startsWith("image/");
  }
}
