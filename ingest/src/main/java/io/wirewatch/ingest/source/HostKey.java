package io.wirewatch.ingest.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names whom a request burdens: the registrable domain by the public suffix list, so that all hosts
 * of one publisher share one pace.
 *
 * <p>An address literal or a name without a dot has no registrable domain. There the port is all
 * that tells two servers apart, so it is part of the key.
 */
public final class HostKey {
  /** A top-level domain is never a number, so a last part that is one makes it an address. */
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|(.*\\.)?([0-9]+|0x[0-9a-f]*)");

  private HostKey() {}

  /**
   * The host key of a URL.
   *
   * @throws IllegalArgumentException where the URL names no host
   */
  public static String of(String url) {
    URI uri = parse(url);
    String host = host(uri, url);
    if (ADDRESS.matcher(host).matches() || host.indexOf('.') < 0) {
      return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return domain == null ? host : domain;
  }

  /** Whether a URL can be fetched at all: http or https, with a host. */
  public static boolean isUsable(String url) {
    try {
      return url != null && url.regionMatches(true, 0, "http", 0, 4) && !of(url).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The key of a source's records: {@code hostKey/sourceId}. */
  public static String recordKey(String hostKey, String id) {
    return hostKey + "/" + id;
  }

  private static URI parse(String url) {
    try {
      return new URI(url.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + url + "' is no URL: " + e.getReason(), e);
    }
  }

  private static String host(URI uri, String url) {
    String authority = uri.getRawAuthority();
    if (authority == null) {
      throw new IllegalArgumentException("'" + url + "' names no host");
    }
    String host = uri.getHost() != null ? uri.getHost() : withoutPort(authority);
    host = host.toLowerCase(Locale.ROOT);
    while (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (!host.startsWith("[")) {
      host = ascii(host, url);
    }
    if (host.isEmpty() || host.indexOf('/') >= 0) {
      throw new IllegalArgumentException("'" + url + "' names no host");
    }
    return host;
  }

  /** A host that {@link URI} cannot read, such as one in another script or with an underscore. */
  private static String withoutPort(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = host.lastIndexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  private static String ascii(String host, String url) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + url + "' names no host: " + e.getMessage(), e);
    }
  }
}
