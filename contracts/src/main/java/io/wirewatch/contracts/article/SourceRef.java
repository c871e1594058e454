package io.wirewatch.contracts.article;

/**
 * What consumers need to know of the source of an article.
 *
 * @param id source id
 * @param name name for people
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 * @param reliability Admiralty A to F
 * @param family publisher family; sources of one family count once as an origin
 */
public record SourceRef(
    String id, String name, String country, String language, String reliability, String family) {}
