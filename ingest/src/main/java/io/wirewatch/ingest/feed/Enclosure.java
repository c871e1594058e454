package io.wirewatch.ingest.feed;

/**
 * A medium attached to an entry.
 *
 * @param url absolute link
 * @param type media type as declared
 * @param length bytes as declared
 */
public record Enclosure(String url, String type, String length) {}
