/**
 * All stored queries against one article.
 *
 * <p>Reading order: {@link io.wirewatch.query.book.QueryBook}, {@link
 * io.wirewatch.query.book.MatchReport}; then {@code KeyChooser} (what a query is filed under),
 * {@code DocumentKeys} (what an article asks for), {@code Guards}, and the snapshots that share
 * pages: {@code Slots}, {@code PostingTable}, {@code KeyFilter}.
 */
package io.wirewatch.query.book;
