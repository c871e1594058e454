/**
 * From {@code articles.raw} to {@code articles.enriched}: language, names, places, topics,
 * severity, story.
 */
package io.wirewatch.enrich;
