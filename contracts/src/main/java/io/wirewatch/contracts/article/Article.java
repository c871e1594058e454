package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * One version of one news article, as published to {@code articles.raw}.
 *
 * @param id hash of the identified link; the command line uses the item's name where there is no
 *     link
 * @param version 1 for the first; a material edit raises it
 * @param status real, exercise or test
 * @param sourceId the source that showed it first
 * @param url the link after redirects and the URL rules
 * @param canonicalUrl what the page declares, also where it was not trusted
 * @param aliasUrls other links under which the article was met
 * @param title plain text
 * @param summary plain text
 * @param body plain text, paragraphs parted by a blank line
 * @param authors names as given
 * @param publishedAt claimed by the source, at most {@code fetchedAt}
 * @param publishedAtOrigin who gave {@code publishedAt}
 * @param updatedAt claimed by the source
 * @param fetchedAt when this version was fetched: the record timestamp on every topic
 * @param language BCP 47, as declared by feed or page
 * @param image URL of the lead image, never fetched
 * @param tags the source's own categories
 * @param contentHash hash of title and body
 * @param extraction how the text was won
 */
public record Article(
    String id,
    int version,
    Status status,
    String sourceId,
    String url,
    String canonicalUrl,
    List<String> aliasUrls,
    String title,
    String summary,
    String body,
    List<String> authors,
    Instant publishedAt,
    DateOrigin publishedAtOrigin,
    Instant updatedAt,
    Instant fetchedAt,
    String language,
    String image,
    List<String> tags,
    String contentHash,
    Extraction extraction) {

  public Article {
    aliasUrls = aliasUrls == null ? List.of() : List.copyOf(aliasUrls);
    authors = authors == null ? List.of() : List.copyOf(authors);
    tags = tags == null ? List.of() : List.copyOf(tags);
  }

  /** The id of this version: the consumer's dedupe key and {@code ce_id}. */
  @JsonIgnore
  public String versionId() {
    return id + ":" + version;
  }

  /**
   * The article's text by field name ({@code title}, {@code summary} or {@code body}); empty when
   * absent.
   */
  public String text(String field) {
    String value =
        switch (field) {
          case "title" -> title;
          case "summary" -> summary;
          case "body" -> body;
          default -> throw new IllegalArgumentException("no text field named " + field);
        };
    return value == null ? "" : value;
  }

  /**
   * The time from which a subscription's {@code maxAge} counts: the update of an edited article,
   * else publication.
   */
  @JsonIgnore
  public Instant freshAt() {
    Instant claimed = version > 1 && updatedAt != null ? updatedAt : publishedAt;
    return claimed == null ? fetchedAt : claimed;
  }

  /** A builder that starts from nothing. */
  public static ArticleBuilder builder() {
    return new ArticleBuilder();
  }

  /** A builder that starts from this article. */
  public ArticleBuilder toBuilder() {
    return new ArticleBuilder(this);
  }
}
