package io.wirewatch.ingest.fetch;

import io.wirewatch.contracts.source.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes requests: what we accept, and what makes them conditional. */
public final class Asking {
  private static final String FEEDS =
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5,"
          + " */*;q=0.1";
  private static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.1";
  private static final String ROBOTS = "text/plain, */*;q=0.1";

  private Asking() {}

  /**
   * A request for a feed. Its validators are sent, byte for byte, only to the URL that gave them,
   * and not when they were trusted long enough.
   */
  public static Map<String, String> forFeed(
      SourceState state, String url, Instant now, Duration fullEvery) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", FEEDS);
    boolean trusted =
        state.lastFullAt() != null && now.isBefore(state.lastFullAt().plus(fullEvery));
    if (trusted && url.equals(state.validatorsUrl())) {
      put(headers, "If-None-Match", state.etag());
      put(headers, "If-Modified-Since", state.lastModified());
    }
    return headers;
  }

  /** A request for an article's page. */
  public static Map<String, String> forPage() {
    return Map.of("Accept", PAGES);
  }

  /** A request for robots.txt, conditional where a former one left a validator. */
  public static Map<String, String> forRobots(String etag) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", ROBOTS);
    put(headers, "If-None-Match", etag);
    return headers;
  }

  private static void put(Map<String, String> headers, String name, String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }
}
