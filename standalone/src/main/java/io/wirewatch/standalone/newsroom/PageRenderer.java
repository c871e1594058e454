package io.wirewatch.standalone.newsroom;

import static io.wirewatch.standalone.newsroom.FeedRenderer.escape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.standalone.newsroom.Newsroom.Header;
import io.wirewatch.standalone.newsroom.Newsroom.Outlet;
import io.wirewatch.standalone.newsroom.Rundown.Released;

/** Writes an article's page as a news site would: with a menu, JSON-LD, a byline and a foot. */
final class PageRenderer {
  private final String root;

  /** Writes links below a root such as {@code http://127.0.0.1:8091}. */
  PageRenderer(String root) {
    this.root = root;
  }

  /** The whole page. */
  String page(Outlet outlet, Released item) {
    Header header = item.dispatch().header();
    StringBuilder out = head(outlet, item);
    out.append("<body>\n<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/");
    out.append(outlet.id())
        .append("/\">")
        .append(escape(outlet.name()))
        .append("</a></li></ul></nav>\n");
    out.append("<main><article><h1>").append(escape(header.title())).append("</h1>\n");
    if (header.author() != null) {
      out.append("<p class=\"byline\">By <span rel=\"author\">")
          .append(escape(header.author()))
          .append("</span></p>\n");
    }
    out.append("<time datetime=\"")
        .append(item.publishedAt())
        .append("\">")
        .append(item.publishedAt())
        .append("</time>\n");
    item.dispatch().paragraphs().forEach(p -> out.append("<p>").append(escape(p)).append("</p>\n"));
    out.append(
        "</article></main>\n<footer><p>An exercise: outlet, people and events are invented.</p></footer>\n");
    return out.append("</body></html>\n").toString();
  }

  private StringBuilder head(Outlet outlet, Released item) {
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=\"").append(outlet.language()).append("\"");
    out.append(rightToLeft(outlet) ? " dir=\"rtl\">" : ">")
        .append("<head><meta charset=\"utf-8\">\n");
    out.append("<title>")
        .append(escape(item.dispatch().header().title()))
        .append(" - ")
        .append(escape(outlet.name()))
        .append("</title>\n");
    out.append("<link rel=\"canonical\" href=\"")
        .append(escape(root + item.path()))
        .append("\">\n");
    out.append("<meta property=\"og:site_name\" content=\"")
        .append(escape(outlet.name()))
        .append("\">\n");
    out.append("<script type=\"application/ld+json\">")
        .append(linkedData(outlet, item))
        .append("</script>\n");
    return out.append("</head>");
  }

  private String linkedData(Outlet outlet, Released item) {
    Header header = item.dispatch().header();
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("@context", "https://schema.org");
    node.put("@type", "NewsArticle");
    node.put("headline", header.title());
    node.put("datePublished", item.publishedAt().toString());
    node.put("dateModified", item.updatedAt().toString());
    node.put("inLanguage", outlet.language());
    if (header.author() != null) {
      node.putObject("author").put("@type", "Person").put("name", header.author());
    }
    node.putObject("publisher").put("@type", "NewsMediaOrganization").put("name", outlet.name());
    // A closing tag inside a string would end the script element.
    return node.toString().replace("</", "<\\/");
  }

  private static boolean rightToLeft(Outlet outlet) {
    return java.util.Set.of("ur", "ps", "fa", "ar").contains(outlet.language());
  }
}
