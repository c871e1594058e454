/**
 * All stored queries against one article.
 *
 * <p>Reading order: {@link io.wirewatch.query.book.QueryBook}, {@link
 * io.wirewatch.query.book.MatchReport}.
 */
package io.wirewatch.query.book;
