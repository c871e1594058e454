package io.wirewatch.standalone.newsroom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.standalone.newsroom.Newsroom.Header;
import io.wirewatch.standalone.newsroom.Newsroom.Outlet;
import io.wirewatch.standalone.newsroom.Rundown.Released;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes an outlet's feed in its format: RSS 2.0, Atom 1.0, RSS 1.0 (RDF) or JSON Feed 1.1. */
final class FeedRenderer {
  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final String root;

  /** Writes links below a root such as {@code http://127.0.0.1:8091}. */
  FeedRenderer(String root) {
    this.root = root;
  }

  /** The media type of a format. */
  static String mediaType(Newsroom.Format format) {
    return switch (format) {
      case RSS -> "application/rss+xml; charset=utf-8";
      case ATOM -> "application/atom+xml; charset=utf-8";
      case RDF -> "application/rdf+xml; charset=utf-8";
      case JSON -> "application/feed+json; charset=utf-8";
    };
  }

  /** The whole feed. */
  String feed(Outlet outlet, List<Released> released) {
    return switch (outlet.feedFormat()) {
      case RSS -> rss(outlet, released);
      case ATOM -> atom(outlet, released);
      case RDF -> rdf(outlet, released);
      case JSON -> json(outlet, released);
    };
  }

  private String rss(Outlet outlet, List<Released> released) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"");
    out.append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"");
    out.append(
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>\n");
    element(out, "title", outlet.name());
    element(out, "link", root + "/" + outlet.id() + "/");
    element(out, "description", outlet.name());
    element(out, "language", outlet.language());
    for (Released item : released) {
      Header header = item.dispatch().header();
      out.append("<item>\n");
      element(out, "title", header.title());
      element(out, "link", root + item.path());
      element(out, "guid", root + item.path());
      element(out, "description", header.summary());
      if (header.author() != null) {
        element(out, "dc:creator", header.author());
      }
      header.tags().forEach(tag -> element(out, "category", tag));
      element(out, "pubDate", RFC_1123.format(item.publishedAt()));
      element(out, "atom:updated", item.updatedAt().toString());
      if (!outlet.teaser()) {
        element(out, "content:encoded", html(item));
      }
      out.append("</item>\n");
    }
    return out.append("</channel></rss>\n").toString();
  }

  private String atom(Outlet outlet, List<Released> released) {
    StringBuilder out = new StringBuilder();
    out.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    out.append(outlet.language()).append("\">\n");
    element(out, "id", root + "/" + outlet.id() + "/");
    element(out, "title", outlet.name());
    element(out, "updated", newest(released).toString());
    for (Released item : released) {
      Header header = item.dispatch().header();
      out.append("<entry>\n");
      element(out, "id", root + item.path());
      element(out, "title", header.title());
      out.append("<link rel=\"alternate\" href=\"")
          .append(escape(root + item.path()))
          .append("\"/>\n");
      element(out, "published", item.publishedAt().toString());
      element(out, "updated", item.updatedAt().toString());
      if (header.author() != null) {
        out.append("<author>");
        element(out, "name", header.author());
        out.append("</author>\n");
      }
      element(out, "summary", header.summary());
      if (!outlet.teaser()) {
        out.append("<content type=\"html\">").append(escape(html(item))).append("</content>\n");
      }
      out.append("</entry>\n");
    }
    return out.append("</feed>\n").toString();
  }

  private String rdf(Outlet outlet, List<Released> released) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"");
    out.append(
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"");
    out.append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n");
    out.append("<channel rdf:about=\"")
        .append(root)
        .append('/')
        .append(outlet.id())
        .append("/\">\n");
    element(out, "title", outlet.name());
    element(out, "link", root + "/" + outlet.id() + "/");
    element(out, "description", outlet.name());
    element(out, "dc:language", outlet.language());
    out.append("</channel>\n");
    for (Released item : released) {
      Header header = item.dispatch().header();
      out.append("<item rdf:about=\"").append(escape(root + item.path())).append("\">\n");
      element(out, "title", header.title());
      element(out, "link", root + item.path());
      element(out, "description", header.summary());
      if (header.author() != null) {
        element(out, "dc:creator", header.author());
      }
      element(out, "dc:date", item.publishedAt().toString());
      element(out, "dcterms:modified", item.updatedAt().toString());
      if (!outlet.teaser()) {
        element(out, "content:encoded", html(item));
      }
      out.append("</item>\n");
    }
    return out.append("</rdf:RDF>\n").toString();
  }

  private String json(Outlet outlet, List<Released> released) {
    ObjectNode feed = Json.mapper().createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", outlet.name());
    feed.put("home_page_url", root + "/" + outlet.id() + "/");
    feed.put("language", outlet.language());
    ArrayNode items = feed.putArray("items");
    for (Released item : released) {
      Header header = item.dispatch().header();
      ObjectNode node = items.addObject();
      node.put("id", root + item.path());
      node.put("url", root + item.path());
      node.put("title", header.title());
      node.put("summary", header.summary());
      if (!outlet.teaser()) {
        node.put("content_html", html(item));
      }
      node.put("date_published", item.publishedAt().toString());
      node.put("date_modified", item.updatedAt().toString());
      if (header.author() != null) {
        node.putArray("authors").addObject().put("name", header.author());
      }
      header.tags().forEach(node.withArray("tags")::add);
    }
    return feed.toPrettyString();
  }

  private static Instant newest(List<Released> released) {
    return released.isEmpty() ? Instant.EPOCH : released.get(0).updatedAt();
  }

  private static String html(Released item) {
    StringBuilder out = new StringBuilder();
    item.dispatch().paragraphs().forEach(p -> out.append("<p>").append(escape(p)).append("</p>\n"));
    return out.toString();
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<')
        .append(name)
        .append('>')
        .append(escape(text))
        .append("</")
        .append(name)
        .append(">\n");
  }

  static String escape(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}
