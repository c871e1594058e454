package io.wirewatch.ingest.fetch;

import java.util.Map;

/**
 * A GET request.
 *
 * @param url where to
 * @param headers beyond those that every request bears
 * @param ownNewsroom true where the request is for a source of the bundled newsroom, whose loopback
 *     address is the one exception to public addresses
 */
public record Request(String url, Map<String, String> headers, boolean ownNewsroom) {}
