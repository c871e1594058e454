/**
 * An article, raw and enriched, and everything that enrichment finds in it. Read {@link
 * io.wirewatch.contracts.article.Article}, then {@link
 * io.wirewatch.contracts.article.EnrichedArticle}, which lists the rest.
 */
package io.wirewatch.contracts.article;
