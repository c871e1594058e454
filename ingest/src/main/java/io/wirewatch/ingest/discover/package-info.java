/**
 * Sources that are no plain feeds. {@link io.wirewatch.ingest.discover.SourceReader} reads an
 * answer by the kind of its source: a feed, a site whose feed {@link
 * io.wirewatch.ingest.discover.FeedLinks} finds, a {@link
 * io.wirewatch.ingest.discover.NewsSitemap}, or a page of links read as a {@link
 * io.wirewatch.ingest.discover.Listing}.
 */
package io.wirewatch.ingest.discover;
