package io.wirewatch.runtime.egress;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a server.
 *
 * @param method GET, HEAD or POST
 * @param url an http or https link, as it was found
 * @param cause the link of the page or feed that named {@code url}; absent where the operator did.
 *     Only the operator, or a page in an allowed range, may lead to an allowed range
 * @param headers further headers; ours (User-Agent, Accept-Encoding, Host) cannot be set
 * @param body what is sent; empty for none
 * @param limits bounds
 * @param redirects which redirects are followed
 */
public record Fetch(
    String method,
    String url,
    String cause,
    Map<String, String> headers,
    byte[] body,
    Limits limits,
    Redirects redirects) {

  public Fetch {
    headers = Map.copyOf(headers);
  }

  /** Asks for a page. */
  public static Fetch get(String url) {
    return new Fetch("GET", url, null, Map.of(), new byte[0], Limits.PAGE, Redirects.FOLLOW);
  }

  /** Sends a body and follows no redirect. */
  public static Fetch post(String url, String contentType, byte[] body) {
    return new Fetch(
        "POST",
        url,
        null,
        Map.of("Content-Type", contentType),
        body,
        Limits.HOOK,
        Redirects.REPORT);
  }

  /** The same, named by a page or feed. */
  public Fetch causedBy(String page) {
    return new Fetch(method, url, page, headers, body, limits, redirects);
  }

  /** The same with a further header; an absent value leaves it out. */
  public Fetch header(String name, String value) {
    if (value == null) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Fetch(method, url, cause, more, body, limits, redirects);
  }

  /** The same with other bounds. */
  public Fetch within(Limits other) {
    return new Fetch(method, url, cause, headers, body, other, redirects);
  }

  /** The same with another way of following. */
  public Fetch redirects(Redirects other) {
    return new Fetch(method, url, cause, headers, body, limits, other);
  }

  /** Which redirects are followed. */
  public enum Redirects {
    /** All, at most five. */
    FOLLOW,
    /** Those on the same host; one that leaves it comes back as the response. */
    SAME_HOST,
    /** None: a redirect comes back as the response. */
    REPORT
  }

  /**
   * Bounds of an exchange, all hops together.
   *
   * @param deadline from the first look-up to the last byte
   * @param connect for one connection
   * @param wireBytes body as sent
   * @param bodyBytes body after decompression
   */
  public record Limits(Duration deadline, Duration connect, int wireBytes, int bodyBytes) {
    private static final int MB = 1 << 20;

    /** For feeds and pages. */
    public static final Limits PAGE =
        new Limits(Duration.ofSeconds(20), Duration.ofSeconds(5), 8 * MB, 16 * MB);

    /** For webhooks: what the receiver answers is of little interest. */
    public static final Limits HOOK =
        new Limits(Duration.ofSeconds(15), Duration.ofSeconds(5), 64 * 1024, 64 * 1024);
  }
}
