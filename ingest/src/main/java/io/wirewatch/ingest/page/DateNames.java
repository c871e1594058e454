package io.wirewatch.ingest.page;

/** Lists the names of {@code meta} elements that hold dates, the surest first. */
final class DateNames {
  static final String[] PUBLISHED =
      words(
          """
          article:published_time datepublished og:published_time og:article:published_time
          article:published rnews:datepublished publishdate publish-date publish_date pubdate
          parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created
          dc.date.created article_date_original originalpublicationdate article.published
          published_time_telegram published_at cxenseparse:recs:publishtime datecreated
          article.created published-date publication_date citation_date
          citation_publication_date bt:pubdate doc_date ptime timestamp created creation_date
          displaydate dc:created article:post_date release_date video:release_date
          last-publication-date
          """);

  /**
   * Says no more than "date": with many systems that of the last change, so that a date beside the
   * headline is the better one.
   */
  static final String[] VAGUE = words("dc.date dcterms.date date");

  static final String[] UPDATED =
      words(
          """
          article:modified_time datemodified og:updated_time og:modified_time lastmod
          dcterms.modified dc.date.modified article.updated last-modified revised lastmodified
          article:modified modified revision_date utime
          """);

  private DateNames() {}

  private static String[] words(String text) {
    return text.strip().split("\\s+");
  }
}
