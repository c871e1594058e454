package io.wirewatch.ingest.page;

import io.wirewatch.ingest.date.FeedDates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds when a page was published and updated: what it declares, then its link, then what stands
 * where dates stand, then the first date after the headline.
 */
final class Timestamps {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "article:published",
    "rnews:datepublished",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "article_date_original",
    "originalpublicationdate",
    "article.published",
    "published_time_telegram",
    "published_at",
    "cxenseparse:recs:publishtime",
    "datecreated",
    "article.created",
    "published-date",
    "publication_date",
    "citation_date",
    "citation_publication_date",
    "bt:pubdate",
    "doc_date",
    "ptime",
    "timestamp",
    "created",
    "creation_date",
    "date",
    "displaydate",
    "dc:created",
    "article:post_date",
    "release_date",
    "video:release_date",
    "last-publication-date"
  };
  private static final String[] UPDATED = {
    "article:modified_time", "datemodified", "og:updated_time", "og:modified_time", "lastmod",
    "dcterms.modified", "dc.date.modified", "article.updated", "last-modified", "revised",
    "lastmodified", "article:modified", "modified", "revision_date", "utime"
  };
  private static final String MARKED =
      "[itemprop=datePublished], [property=datePublished], [property=dc:created], time[pubdate], .published, .entry-date, .post-date,"
          + " .dt-published, .date-published, .article-date, .article__date, .pubdate, .publish-date,"
          + " .post-timestamp, .timestamp-link, .date-header";
  private static final String NAMED =
      "[class*=date], [class*=Date], [id*=date], [class*=datum], [class*=fecha], [class*=time],"
          + " [class*=publish], [class*=posted], [class*=byline], [class*=meta], [class*=info],"
          + " [class*=created], [class*=author], [class*=submitted], [class*=header]";
  private static final int LONGEST = 400;
  private static final int NEAR = 12;

  private final Look look;
  private final Instant published;
  private final Instant updated;

  Timestamps(Look look) {
    this.look = look;
    Optional<Instant> revised = revised();
    published =
        firstOf(
            List.of(
                () -> look.data().text("datePublished").flatMap(Timestamps::date),
                () -> meta(PUBLISHED),
                () -> look.data().text("dateCreated").flatMap(Timestamps::date),
                () -> element(MARKED),
                () -> DateFinder.inLink(look.url()),
                () -> element("article time[datetime], main time[datetime], time[datetime]"),
                () -> element(NAMED),
                this::afterHeadline,
                () -> revised,
                () -> DateFinder.inText(beginning(look.document().body().text()))));
    updated = revised.orElse(null);
  }

  Instant published() {
    return published;
  }

  Instant updated() {
    return updated;
  }

  private Optional<Instant> revised() {
    return look.data()
        .text("dateModified")
        .flatMap(Timestamps::date)
        .or(() -> meta(UPDATED))
        .or(() -> element("[itemprop=dateModified], .updated[datetime], abbr.updated"));
  }

  private static Instant firstOf(List<Supplier<Optional<Instant>>> ways) {
    for (Supplier<Optional<Instant>> way : ways) {
      Optional<Instant> date = way.get();
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  private static Optional<Instant> date(String text) {
    return FeedDates.parse(text).filter(DateFinder::isPlausible).or(() -> DateFinder.inText(text));
  }

  private Optional<Instant> meta(String[] names) {
    for (String name : names) {
      Optional<Instant> date = look.meta().first(name).flatMap(Timestamps::date);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> element(String selector) {
    for (Element element : look.document().select(selector)) {
      String text =
          element.hasAttr("datetime")
              ? element.attr("datetime")
              : element.hasAttr("content") ? element.attr("content") : element.attr("title");
      Optional<Instant> date = text.isBlank() ? Optional.empty() : date(text);
      if (date.isEmpty() && !isComment(element)) {
        date = DateFinder.inText(shortText(element));
      }
      if (date.isPresent() && !isComment(element)) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static boolean isComment(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      String name = e.normalName().equals("body") ? "" : e.className() + e.id();
      if (name.contains("comment") || name.contains("related") || name.contains("sidebar")) {
        return true;
      }
    }
    return false;
  }

  private static String shortText(Element element) {
    String text = element.text();
    return text.length() > LONGEST ? "" : text;
  }

  /** Bylines stand next to the headline whatever they are called. */
  private Optional<Instant> afterHeadline() {
    Elements headings = look.document().select("h1");
    if (headings.isEmpty()) {
      return Optional.empty();
    }
    Element at = headings.last();
    for (int i = 0; i < NEAR && at != null; i++) {
      Element next = at.nextElementSibling();
      at = next == null ? at.parent() : next;
      if (next != null) {
        Optional<Instant> date = DateFinder.inText(beginning(next.text()));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), 2 * LONGEST));
  }
}
