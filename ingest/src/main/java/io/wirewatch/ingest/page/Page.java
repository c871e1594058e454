package io.wirewatch.ingest.page;

import io.wirewatch.contracts.article.ExtractionMethod;
import io.wirewatch.contracts.article.PageKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A page that was read; absent values are null.
 *
 * @param title plain text
 * @param body plain text, paragraphs parted by a blank line; empty where the page holds none
 * @param authors names
 * @param publishedAt as the page claims
 * @param publishedOffset the offset from UTC at which that was on the day that the page claims or
 *     prints; UTC where nothing is known
 * @param updatedAt as the page claims
 * @param language BCP 47, as declared
 * @param canonicalUrl as declared, absolute; whether to trust it is for identity to say
 * @param image link of the lead image
 * @param pageKind article, live blog, paywall stub or consent wall
 * @param method where the text came from
 * @param words number of words of the body
 */
public record Page(
    String title,
    String body,
    List<String> authors,
    Instant publishedAt,
    ZoneOffset publishedOffset,
    Instant updatedAt,
    String language,
    String canonicalUrl,
    String image,
    PageKind pageKind,
    ExtractionMethod method,
    int words)
    implements PageReading {

  public Page {
    authors = List.copyOf(authors);
  }
}
