package io.wirewatch.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.date.FeedDates;
import io.wirewatch.ingest.feed.FeedReading.NotAFeed;
import io.wirewatch.ingest.feed.markup.Markup;
import io.wirewatch.ingest.text.Characters;
import io.wirewatch.ingest.text.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final int MOST_ITEMS = 2_000;

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(4_000_000).build());
  }

  private final String base;

  private JsonFeed(String base) {
    this.base = base;
  }

  static FeedReading read(String text, String charset, String base) {
    JsonNode read = json(text);
    // Some encode the whole feed once more, as a string.
    JsonNode root = read.isTextual() ? json(read.asText()) : read;
    boolean declared =
        root.path("version").asText("").toLowerCase(Locale.ROOT).contains("jsonfeed");
    // PHP writes a list from which something was taken as an object.
    if (!root.path("items").isContainerNode() || !(declared || isLikelyFeed(root))) {
      return new NotAFeed(Reason.NOT_A_FEED, "JSON, but no JSON Feed");
    }
    return new JsonFeed(base).feed(root, charset);
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      return LenientJson.read(text);
    }
  }

  /** Careless writers misspell the version; what the items hold tells. */
  private static boolean isLikelyFeed(JsonNode root) {
    Iterator<JsonNode> items = root.path("items").elements();
    JsonNode item = items.hasNext() ? items.next() : root;
    return root.has("home_page_url")
        || root.has("feed_url")
        || item.has("content_text")
        || item.has("content_html");
  }

  private Feed feed(JsonNode root, String charset) {
    List<Note> notes = new ArrayList<>();
    List<FeedEntry> entries = new ArrayList<>();
    String language = text(root, "language");
    for (JsonNode item : root.path("items")) {
      if (entries.size() == MOST_ITEMS) {
        notes.add(
            new Note(-1, Reason.TOO_MANY_ITEMS, "only the first " + MOST_ITEMS + " were read"));
        break;
      }
      entries.add(entry(item, root, entries.size(), notes));
    }
    String home = address(text(root, "home_page_url"));
    String link = home == null ? first(address(text(root, "feed_url")), base) : home;
    String version = root.path("version").asText("").endsWith("1") ? "1.1" : "1.0";
    return new Feed(
        "json-" + version,
        Titles.ofFeed(text(root, "title"), link),
        null,
        link,
        language,
        charset,
        null,
        entries,
        notes);
  }

  private FeedEntry entry(JsonNode item, JsonNode root, int index, List<Note> notes) {
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    String link = first(text(item, "url"), text(item, "external_url"));
    return new FeedEntry(
        text(item, "id"),
        Titles.ofEntry(
            text(item, "title"), text(item, "summary"), html == null ? plain : html, link),
        null,
        webLink(link, index, notes),
        text(item, "summary"),
        html == null ? plain : Markup.absolute(html, base),
        authors(item, root),
        date(item, "date_published", index, notes),
        date(item, "date_modified", index, notes),
        strings(item.path("tags")),
        attachments(item),
        address(first(text(item, "image"), text(item, "banner_image"))),
        text(item, "language"));
  }

  private String webLink(String link, int index, List<Note> notes) {
    String absolute = address(link);
    if (absolute == null || Links.isWeb(absolute)) {
      return absolute;
    }
    notes.add(new Note(index, Reason.SCHEME_REFUSED, "the link is no web address"));
    return null;
  }

  /** An entry's own authors, else the feed's; 1.0 has one, 1.1 a list. */
  private static List<String> authors(JsonNode item, JsonNode root) {
    for (JsonNode holder : List.of(item, root)) {
      List<String> names = new ArrayList<>();
      addName(holder.path("authors"), names);
      holder.path("authors").forEach(a -> addName(a, names));
      addName(holder.path("author"), names);
      if (!names.isEmpty()) {
        return names.stream().distinct().toList();
      }
    }
    return List.of();
  }

  private static void addName(JsonNode author, List<String> names) {
    String name = author.isTextual() ? author.asText() : text(author, "name");
    Persons.text(name).ifPresent(names::add);
  }

  private List<Enclosure> attachments(JsonNode item) {
    List<Enclosure> found = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      String url = address(text(attachment, "url"));
      if (Links.isWeb(url)) {
        found.add(
            new Enclosure(url, text(attachment, "mime_type"), text(attachment, "size_in_bytes")));
      }
    }
    return found;
  }

  private static Instant date(JsonNode item, String field, int index, List<Note> notes) {
    String text = text(item, field);
    if (text == null) {
      return null;
    }
    Instant date = FeedDates.parse(text).orElse(null);
    if (date == null) {
      notes.add(new Note(index, Reason.DATE_REFUSED, field));
    }
    return date;
  }

  private String address(String link) {
    return link == null ? null : Links.resolve(base, link);
  }

  private static String first(String a, String b) {
    return a == null ? b : a;
  }

  private static List<String> strings(JsonNode array) {
    List<String> found = new ArrayList<>();
    array.forEach(
        value -> {
          if (value.isTextual() && !value.asText().isBlank()) {
            found.add(value.asText().strip());
          }
        });
    return found;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    String text =
        value.isValueNode() && !value.isNull() ? Characters.clean(value.asText()).strip() : "";
    return text.isEmpty() ? null : text;
  }
}
