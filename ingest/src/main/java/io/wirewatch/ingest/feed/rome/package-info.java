/**
 * The only package that knows Rome: {@link io.wirewatch.ingest.feed.rome.RomeDocument} writes a
 * mended tree as the document that Rome expects, {@link io.wirewatch.ingest.feed.rome.RomeModel}
 * reads Rome's model of it.
 */
package io.wirewatch.ingest.feed.rome;
