package io.wirewatch.ingest.fetch;

import io.wirewatch.contracts.ledger.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The way of one errand through redirects. Each hop is a request of its own, with its own turn at
 * its own host.
 *
 * @param url where to ask next
 * @param cause who led us there; absent at the first step
 * @param hops redirects followed so far
 * @param permanentUrl as far as every hop was permanent; absent where the first was not
 * @param tries requests to this URL that failed before any answer came
 * @param places usual places looked at so far for the feed of a site that names none
 */
public record Walk(String url, String cause, int hops, String permanentUrl, int tries, int places) {
  private static final int MAX_HOPS = 10;

  /** A walk that has not come to any usual place. */
  public Walk(String url, String cause, int hops, String permanentUrl, int tries) {
    this(url, cause, hops, permanentUrl, tries, 0);
  }

  /** The first step. */
  public static Walk to(String url) {
    return new Walk(url, null, 0, null, 0);
  }

  /** The step to the next place at which a site may have its feed. */
  public Walk toPlace(String place, String site) {
    return new Walk(place, site, 0, null, 0, places + 1);
  }

  /** Where a redirect leads: the next step, or why there is none. */
  public sealed interface Next {
    /** A step. */
    record Step(Walk walk) implements Next {}

    /** An end. */
    record End(Reason reason, String detail) implements Next {}
  }

  /** The same request once more. */
  public Walk again() {
    return new Walk(url, cause, hops, permanentUrl, tries + 1, places);
  }

  /** The next step after a redirect. */
  public Next follow(String location, boolean permanent) {
    if (hops >= MAX_HOPS) {
      return new Next.End(Reason.TOO_MANY_REDIRECTS, "more than " + MAX_HOPS + " redirects");
    }
    URI target;
    try {
      target = withoutUser(URI.create(url).resolve(escaped(location)));
    } catch (IllegalArgumentException | URISyntaxException e) {
      return new Next.End(Reason.HTTP_STATUS, "redirect to no URL: " + location);
    }
    String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return new Next.End(Reason.SCHEME_REFUSED, "redirect to " + location);
    }
    if (target.getRawAuthority() == null) {
      return new Next.End(Reason.HTTP_STATUS, "redirect to no URL: " + location);
    }
    String next = target.toString();
    // A step from https down to http is taken once, never remembered.
    boolean downgrade = url.toLowerCase(Locale.ROOT).startsWith("https:") && scheme.equals("http");
    boolean permanentSoFar = hops == 0 || permanentUrl != null && permanentUrl.equals(url);
    boolean kept = permanent && permanentSoFar && !downgrade;
    return new Next.Step(new Walk(next, url, hops + 1, kept ? next : permanentUrl, 0, places));
  }

  /** Credentials in a redirect are never sent. */
  private static URI withoutUser(URI uri) throws URISyntaxException {
    String authority = uri.getRawAuthority();
    if (authority == null) {
      return uri;
    }
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    StringBuilder plain = new StringBuilder(uri.getScheme()).append("://").append(host);
    plain.append(uri.getRawPath() == null ? "" : uri.getRawPath());
    if (uri.getRawQuery() != null) {
      plain.append('?').append(uri.getRawQuery());
    }
    return new URI(plain.toString());
  }

  /** Servers write spaces and bars into Location. */
  private static String escaped(String location) {
    StringBuilder out = new StringBuilder(location.length());
    for (char c : location.toCharArray()) {
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
