package io.wirewatch.ingest.page;

import io.wirewatch.ingest.date.FeedDates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds when a page was published and updated. */
final class Timestamps {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "article:published",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "date",
    "article_date_original",
    "originalpublicationdate",
    "article.published",
    "published_time_telegram",
    "cxenseparse:recs:publishtime",
    "datecreated",
    "article.created",
    "published-date",
    "publication_date",
    "citation_date",
    "citation_publication_date",
    "bt:pubdate",
    "doc_date",
    "created"
  };
  private static final String[] UPDATED = {
    "article:modified_time", "datemodified", "og:updated_time", "og:modified_time", "lastmod",
    "dcterms.modified", "dc.date.modified", "article.updated", "last-modified", "revised"
  };

  private final Instant published;
  private final Instant updated;

  Timestamps(Look look) {
    published =
        firstOf(
            List.of(
                () -> look.data().text("datePublished").flatMap(FeedDates::parse),
                () -> meta(look, PUBLISHED),
                () -> look.data().text("dateCreated").flatMap(FeedDates::parse),
                () -> element(look, "[itemprop=datePublished]"),
                () -> element(look, "time[pubdate], time.entry-date, time.published"),
                () -> element(look, "article time[datetime], time[datetime]")));
    updated =
        firstOf(
            List.of(
                () -> look.data().text("dateModified").flatMap(FeedDates::parse),
                () -> meta(look, UPDATED),
                () -> element(look, "[itemprop=dateModified]")));
  }

  Instant published() {
    return published;
  }

  Instant updated() {
    return updated;
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

  private static Optional<Instant> meta(Look look, String[] names) {
    for (String name : names) {
      Optional<Instant> date = look.meta().first(name).flatMap(FeedDates::parse);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> element(Look look, String selector) {
    return look.document().select(selector).stream()
        .map(
            e ->
                e.hasAttr("datetime")
                    ? e.attr("datetime")
                    : e.hasAttr("content") ? e.attr("content") : e.text())
        .flatMap(text -> FeedDates.parse(text).stream())
        .findFirst();
  }
}
