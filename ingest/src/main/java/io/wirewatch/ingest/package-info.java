/** From a source to {@code articles.raw}: schedule, fetch, parse, extract, identify, publish. */
package io.wirewatch.ingest;
