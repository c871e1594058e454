package io.wirewatch.runtime.egress;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link as it may be connected to: http or https, a host in one plain form, a port, a path.
 *
 * @param scheme http or https
 * @param host lower case, ASCII; an IPv6 address without brackets
 * @param port the port
 * @param path path and query, percent-encoded
 */
record WebAddress(String scheme, String host, int port, String path) {
  private static final int MAX_LENGTH = 8 * 1024;
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  // What a resolver might take for a number: 127.1, 2130706433, 0x7f000001, 0177.0.0.1
  private static final Pattern NUMERIC =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]*:[0-9a-f:.]*");

  /** What a text turned out to be. */
  sealed interface Parsed {
    /** A link that may be looked at further. */
    record Good(WebAddress address) implements Parsed {}

    /** One that is not http or https. */
    record OtherScheme(String detail) implements Parsed {}

    /** One whose host is no plain name or address. */
    record OddHost(String detail) implements Parsed {}

    /** No link at all. */
    record NoLink(String detail) implements Parsed {}
  }

  /** Reads a link. */
  static Parsed parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return new Parsed.NoLink("the link is longer than " + MAX_LENGTH + " characters");
    }
    URI uri;
    try {
      uri = new URI(encoded(text.strip())).normalize();
    } catch (URISyntaxException e) {
      return new Parsed.NoLink("the link cannot be read: " + e.getReason());
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return new Parsed.OtherScheme("the scheme is '" + scheme + "'");
    }
    String authority = uri.getRawAuthority();
    if (authority == null) {
      return new Parsed.NoLink("the link names no host");
    }
    return parse(scheme, authority, uri);
  }

  /** Where a link leads that stands on a page; its own text where it cannot be read. */
  static String resolve(URI page, String link) {
    try {
      return page.resolve(new URI(encoded(link.strip()))).toString();
    } catch (URISyntaxException e) {
      return link;
    }
  }

  /** The link in its plain form. */
  URI uri() {
    String shownHost = host.contains(":") ? "[" + host + "]" : host;
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return URI.create(scheme + "://" + shownHost + (usual ? "" : ":" + port) + path);
  }

  private static Parsed parse(String scheme, String authority, URI uri) {
    if (authority.contains("@")) {
      return new Parsed.OddHost("the link carries a user name");
    }
    int close = authority.lastIndexOf(']');
    int colon = authority.indexOf(':', Math.max(close, 0));
    String host = colon < 0 ? authority : authority.substring(0, colon);
    int port;
    try {
      String digits = colon < 0 ? "" : authority.substring(colon + 1);
      port = digits.isEmpty() ? scheme.equals("https") ? 443 : 80 : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return new Parsed.NoLink("the port is no number");
    }
    if (port < 1 || port > 65_535) {
      return new Parsed.NoLink("there is no port " + port);
    }
    Optional<String> plain = plainHost(host);
    if (plain.isEmpty()) {
      return new Parsed.OddHost("'" + host + "' is no plain host name or address");
    }
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    while (path.startsWith("/../")) {
      path = path.substring(3);
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new Parsed.Good(new WebAddress(scheme, plain.get(), port, path + query));
  }

  private static Optional<String> plainHost(String given) {
    if (given.startsWith("[")) {
      String inside = given.substring(1, given.length() - 1).toLowerCase(Locale.ROOT);
      return IPV6.matcher(inside).matches() ? Optional.of(inside) : Optional.empty();
    }
    String host;
    try {
      host = IDN.toASCII(given, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (DOTTED_QUAD.matcher(host).matches()) {
      return Optional.of(host);
    }
    return NUMERIC.matcher(host).matches() || !NAME.matcher(host).matches()
        ? Optional.empty()
        : Optional.of(host);
  }

  /** Percent-encodes what feeds put into links though it must not stand there. */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int authorityEnd = authorityEnd(text);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean plain = c > 0x20 && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
      if (plain && !(c == '%' && !isEscape(text, i - 1)) || i <= authorityEnd) {
        out.appendCodePoint(c);
      } else if (c == '\t' || c == '\n' || c == '\r') {
        continue;
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(String.format(Locale.ROOT, "%02X", b));
        }
      }
    }
    return out.toString();
  }

  private static int authorityEnd(String text) {
    int start = text.indexOf("://");
    if (start < 0) {
      return 0;
    }
    for (int i = start + 3; i < text.length(); i++) {
      if ("/?#".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isEscape(String text, int percent) {
    return percent + 2 < text.length()
        && Character.digit(text.charAt(percent + 1), 16) >= 0
        && Character.digit(text.charAt(percent + 2), 16) >= 0;
  }
}
