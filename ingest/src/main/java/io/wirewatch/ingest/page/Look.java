package io.wirewatch.ingest.page;

import org.jsoup.nodes.Document;

/**
 * What every reader of a page looks at.
 *
 * @param document the parsed page, not to be changed
 * @param meta its meta elements
 * @param data its structured data
 * @param url where it came from; empty where unknown
 */
record Look(Document document, MetaTags meta, StructuredData data, String url) {}
