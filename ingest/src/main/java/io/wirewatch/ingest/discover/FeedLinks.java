package io.wirewatch.ingest.discover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feeds of a site: those that its page names, else those at the usual places. */
public final class FeedLinks {
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml",
          "application/json",
          "application/xml",
          "text/xml");
  private static final List<String> USUAL =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feeds");

  private FeedLinks() {}

  /** Feeds that a page names in {@code link rel=alternate}, in its order, comments last. */
  public static List<String> namedBy(String html, String url) {
    Document page = Jsoup.parse(html, url);
    Set<String> found = new LinkedHashSet<>();
    List<String> comments = new ArrayList<>();
    for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
      String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
      String target = link.absUrl("href");
      if (FEED_TYPES.contains(type.split(";", 2)[0].strip()) && target.startsWith("http")) {
        boolean ofComments =
            (link.attr("title") + target).toLowerCase(Locale.ROOT).contains("comment");
        (ofComments ? comments : found).add(target);
      }
    }
    found.addAll(comments);
    return List.copyOf(found);
  }

  /** Where feeds usually lie on a site. */
  public static List<String> usual(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    String root = path < 0 ? url : url.substring(0, path);
    return USUAL.stream().map(place -> root + place).toList();
  }
}
