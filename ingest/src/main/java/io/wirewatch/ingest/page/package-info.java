/**
 * Reads pages: bytes and headers in, an article's text and its particulars out.
 *
 * <p>Reading order: {@link io.wirewatch.ingest.page.PageReader} (the way of the bytes), {@code
 * Roster} (the one walk over the page), {@code StructuredData} and {@code MetaTags} (what the page
 * says about itself), {@code Headline}, {@code Bylines}, {@code Timestamps} (title, authors,
 * dates), {@code ArticleBody} and what it uses (the text), {@code PageKinds} (walls and live
 * blogs), {@link io.wirewatch.ingest.page.Page}, the result.
 */
package io.wirewatch.ingest.page;
