/**
 * From the text of a feed, however broken, to a tree with known names: {@link
 * io.wirewatch.ingest.feed.markup.FeedText} cuts away what no parser should see, {@link
 * io.wirewatch.ingest.feed.markup.FeedTree} parses what is left, {@link
 * io.wirewatch.ingest.feed.markup.Vocabulary} knows the namespaces, {@link
 * io.wirewatch.ingest.feed.markup.Tag} is what everybody else reads.
 */
package io.wirewatch.ingest.feed.markup;
