package io.wirewatch.ingest.identity;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A web link in parts.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case, international names in their ASCII form
 * @param port empty, or a colon and a number that is not the scheme's own
 * @param path begins with a slash
 * @param query parameters as written, in order
 * @param fragment without {@code #}; empty where there is none
 */
record WebAddress(
    String scheme, String host, String port, String path, List<String> query, String fragment) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?is)\\s*(https?):/{2,}(?:[^/?#@]*@)?([^/?#:\\[\\]\\s]+)(?::(\\d{1,5}))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
  private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9_.-]+");

  /** Of the link as it is written out: encoding makes it longer. */
  private static final int LONGEST = 4_000;

  WebAddress {
    query = List.copyOf(query);
  }

  /** The parts of a link; empty where it is no web link. A user name in it is dropped. */
  static Optional<WebAddress> of(String link) {
    if (link == null || link.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher m = PARTS.matcher(link.strip());
    if (!m.matches() || !(m.group(4).isEmpty() || m.group(4).startsWith("/"))) {
      return Optional.empty();
    }
    String scheme = m.group(1).toLowerCase(Locale.ROOT);
    Optional<String> host = host(m.group(2));
    String port = m.group(3) == null ? "" : ":" + m.group(3);
    boolean standard = port.equals(scheme.equals("http") ? ":80" : ":443");
    List<String> query = new ArrayList<>();
    if (m.group(5) != null) {
      for (String parameter : m.group(5).split("&")) {
        if (!parameter.isEmpty()) {
          query.add(encoded(parameter));
        }
      }
    }
    String path = m.group(4).isEmpty() ? "/" : encoded(m.group(4));
    String fragment = m.group(6) == null ? "" : encoded(m.group(6));
    return host.map(h -> new WebAddress(scheme, h, standard ? "" : port, path, query, fragment))
        .filter(address -> address.toString().length() <= LONGEST);
  }

  /** Whether a web link writes something that this class writes otherwise, by {@link #encoded}. */
  static boolean isRespelt(String link) {
    Matcher m = PARTS.matcher(link.strip());
    return m.matches()
        && Stream.of(m.group(4), m.group(5), m.group(6))
            .anyMatch(part -> part != null && !encoded(part).equals(part));
  }

  private static Optional<String> host(String written) {
    String host = written.toLowerCase(Locale.ROOT);
    while (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    try {
      return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED))
          .filter(h -> HOST.matcher(h).matches());
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  /**
   * One spelling of percent-encoding: what need not be encoded is not, what must be is, and hex
   * digits are capital.
   */
  static String encoded(String part) {
    StringBuilder out = new StringBuilder(part.length());
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xFF;
      int coded = c == '%' ? hex(bytes, i) : -1;
      if (coded >= 0) {
        i += 2;
        append(out, coded, isUnreserved(coded));
      } else {
        append(out, c, c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>');
      }
    }
    return out.toString();
  }

  private static int hex(byte[] bytes, int at) {
    if (at + 2 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at + 1], 16);
    int low = Character.digit(bytes[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static void append(StringBuilder out, int c, boolean plain) {
    if (plain) {
      out.append((char) c);
    } else {
      out.append(String.format(Locale.ROOT, "%%%02X", c));
    }
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  WebAddress withScheme(String value) {
    return new WebAddress(value, host, port, path, query, fragment);
  }

  WebAddress withHost(String value) {
    return new WebAddress(scheme, value, port, path, query, fragment);
  }

  WebAddress withPath(String value) {
    return new WebAddress(scheme, host, port, value.isEmpty() ? "/" : value, query, fragment);
  }

  WebAddress withQuery(List<String> value) {
    return new WebAddress(scheme, host, port, path, value, fragment);
  }

  WebAddress withoutFragment() {
    return new WebAddress(scheme, host, port, path, query, "");
  }

  @Override
  public String toString() {
    String parameters = query.isEmpty() ? "" : "?" + String.join("&", query);
    return scheme
        + "://"
        + host
        + port
        + path
        + parameters
        + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
