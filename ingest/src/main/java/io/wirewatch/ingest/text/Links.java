package io.wirewatch.ingest.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves references as browsers do, without refusing any: {@code java.net.URI} throws on the
 * blanks, pipes and brackets that feeds are full of.
 */
public final class Links {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?s)(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(#.*)?");

  private static final Pattern WEB_START =
      Pattern.compile("(?i)(?:https?:[\\\\/]+(?=https?:[\\\\/]))?(https?)(?::+[\\\\/]+|//)");

  /** A link in quotes or brackets, perhaps written twice. */
  private static final Pattern BARE =
      Pattern.compile("(?i)[\\s<\"'(“«]*(https?:/\\S*?)[>\"')”»]*(?:\\s+https?:.*)?");

  private Links() {}

  /** The reference made absolute; as it is where the base is missing or has no authority. */
  public static String resolve(String base, String reference) {
    String ref = unbroken(reference);
    Matcher r = PARTS.matcher(ref);
    if (base == null || base.isBlank() || !r.matches() || r.group(1) != null) {
      return ref;
    }
    Matcher b = PARTS.matcher(unbroken(base));
    if (!b.matches() || b.group(1) == null || b.group(2) == null) {
      return ref;
    }
    String scheme = b.group(1) + ":";
    if (r.group(2) != null) {
      return scheme + ref;
    }
    String site = scheme + "//" + b.group(2);
    String path = r.group(3);
    String tail = orEmpty(r.group(4)) + orEmpty(r.group(5));
    if (path.isEmpty()) {
      String query = r.group(4) == null ? orEmpty(b.group(4)) : r.group(4);
      return site + b.group(3) + query + orEmpty(r.group(5));
    }
    String merged =
        path.startsWith("/")
            ? path
            : b.group(3).substring(0, b.group(3).lastIndexOf('/') + 1) + path;
    return site + withoutDots(merged.startsWith("/") ? merged : "/" + merged) + tail;
  }

  /** The link in a text field, without what careless writers put around it. */
  public static String bare(String text) {
    String stripped = text.strip();
    Matcher bare = BARE.matcher(stripped);
    boolean dressed = !stripped.isEmpty() && "<\"'(“«".indexOf(stripped.charAt(0)) >= 0;
    boolean twice = stripped.indexOf(" http") > 0;
    return (dressed || twice) && bare.matches() ? bare.group(1) : stripped;
  }

  /** Whether a link leads to a page that may be fetched and shown. */
  public static boolean isWeb(String link) {
    if (link == null) {
      return false;
    }
    String lower = link.toLowerCase(Locale.ROOT);
    return (lower.startsWith("http://") || lower.startsWith("https://"))
        && lower.length() > lower.indexOf("//") + 2;
  }

  /** The host with its port; empty where there is none. */
  public static String host(String link) {
    Matcher parts = PARTS.matcher(link);
    return parts.matches() ? orEmpty(parts.group(2)).toLowerCase(Locale.ROOT) : "";
  }

  /** Line breaks and tabs inside a link are layout; blanks around it too. */
  private static String unbroken(String link) {
    StringBuilder out = new StringBuilder(link.length());
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      if (c >= 0x20 && c != 0x7F) {
        out.append(c);
      }
    }
    String whole = out.toString().strip();
    return whole.length() > 4 && whole.regionMatches(true, 0, "http", 0, 4) ? web(whole) : whole;
  }

  /** "https:\\\\host", "https:/host" and "http://https://host" as browsers understand them. */
  private static String web(String link) {
    Matcher start = WEB_START.matcher(link);
    if (!start.lookingAt()) {
      return link;
    }
    int query = link.indexOf('?', start.end());
    int end = query < 0 ? link.length() : query;
    return start.group(1)
        + "://"
        + link.substring(start.end(), end).replace('\\', '/')
        + link.substring(end);
  }

  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    Deque<String> segments = new ArrayDeque<>();
    String[] parts = path.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (parts[i].equals("..")) {
        segments.pollLast();
      }
      if (!parts[i].equals(".") && !parts[i].equals("..")) {
        segments.addLast(parts[i]);
      } else if (last) {
        segments.addLast("");
      }
    }
    StringBuilder out = new StringBuilder(path.length());
    for (Iterator<String> i = segments.iterator(); i.hasNext(); ) {
      out.append('/').append(i.next());
    }
    return out.length() == 0 ? "/" : out.toString();
  }

  private static String orEmpty(String part) {
    return part == null ? "" : part;
  }
}
