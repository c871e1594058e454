package io.wirewatch.contracts.article;

import java.time.Instant;
import java.util.List;

/** Builds an {@link Article} field by field; not thread-safe. */
public final class ArticleBuilder {
  private String id;
  private int version = 1;
  private Status status = Status.ACTUAL;
  private String sourceId;
  private String url;
  private String canonicalUrl;
  private List<String> aliasUrls = List.of();
  private String title;
  private String summary;
  private String body;
  private List<String> authors = List.of();
  private Instant publishedAt;
  private DateOrigin publishedAtOrigin;
  private Instant updatedAt;
  private Instant fetchedAt;
  private String language;
  private String image;
  private List<String> tags = List.of();
  private String contentHash;
  private Extraction extraction;

  ArticleBuilder() {}

  ArticleBuilder(Article from) {
    id = from.id();
    version = from.version();
    status = from.status();
    sourceId = from.sourceId();
    url = from.url();
    canonicalUrl = from.canonicalUrl();
    aliasUrls = from.aliasUrls();
    title = from.title();
    summary = from.summary();
    body = from.body();
    authors = from.authors();
    publishedAt = from.publishedAt();
    publishedAtOrigin = from.publishedAtOrigin();
    updatedAt = from.updatedAt();
    fetchedAt = from.fetchedAt();
    language = from.language();
    image = from.image();
    tags = from.tags();
    contentHash = from.contentHash();
    extraction = from.extraction();
  }

  /** See {@link Article#id()}. */
  public ArticleBuilder id(String value) {
    id = value;
    return this;
  }

  /** See {@link Article#version()}. */
  public ArticleBuilder version(int value) {
    version = value;
    return this;
  }

  /** See {@link Article#status()}. */
  public ArticleBuilder status(Status value) {
    status = value;
    return this;
  }

  /** See {@link Article#sourceId()}. */
  public ArticleBuilder sourceId(String value) {
    sourceId = value;
    return this;
  }

  /** See {@link Article#url()}. */
  public ArticleBuilder url(String value) {
    url = value;
    return this;
  }

  /** See {@link Article#canonicalUrl()}. */
  public ArticleBuilder canonicalUrl(String value) {
    canonicalUrl = value;
    return this;
  }

  /** See {@link Article#aliasUrls()}. */
  public ArticleBuilder aliasUrls(List<String> value) {
    aliasUrls = value;
    return this;
  }

  /** See {@link Article#title()}. */
  public ArticleBuilder title(String value) {
    title = value;
    return this;
  }

  /** See {@link Article#summary()}. */
  public ArticleBuilder summary(String value) {
    summary = value;
    return this;
  }

  /** See {@link Article#body()}. */
  public ArticleBuilder body(String value) {
    body = value;
    return this;
  }

  /** See {@link Article#authors()}. */
  public ArticleBuilder authors(List<String> value) {
    authors = value;
    return this;
  }

  /** See {@link Article#publishedAt()}. */
  public ArticleBuilder publishedAt(Instant value) {
    publishedAt = value;
    return this;
  }

  /** See {@link Article#publishedAtOrigin()}. */
  public ArticleBuilder publishedAtOrigin(DateOrigin value) {
    publishedAtOrigin = value;
    return this;
  }

  /** See {@link Article#updatedAt()}. */
  public ArticleBuilder updatedAt(Instant value) {
    updatedAt = value;
    return this;
  }

  /** See {@link Article#fetchedAt()}. */
  public ArticleBuilder fetchedAt(Instant value) {
    fetchedAt = value;
    return this;
  }

  /** See {@link Article#language()}. */
  public ArticleBuilder language(String value) {
    language = value;
    return this;
  }

  /** See {@link Article#image()}. */
  public ArticleBuilder image(String value) {
    image = value;
    return this;
  }

  /** See {@link Article#tags()}. */
  public ArticleBuilder tags(List<String> value) {
    tags = value;
    return this;
  }

  /** See {@link Article#contentHash()}. */
  public ArticleBuilder contentHash(String value) {
    contentHash = value;
    return this;
  }

  /** See {@link Article#extraction()}. */
  public ArticleBuilder extraction(Extraction value) {
    extraction = value;
    return this;
  }

  /** The article as described so far. */
  public Article build() {
    return new Article(
        id,
        version,
        status,
        sourceId,
        url,
        canonicalUrl,
        aliasUrls,
        title,
        summary,
        body,
        authors,
        publishedAt,
        publishedAtOrigin,
        updatedAt,
        fetchedAt,
        language,
        image,
        tags,
        contentHash,
        extraction);
  }
}
