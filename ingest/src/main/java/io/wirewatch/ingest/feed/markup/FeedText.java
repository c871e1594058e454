package io.wirewatch.ingest.feed.markup;

import io.wirewatch.ingest.text.Characters;
import io.wirewatch.ingest.text.TagBudget;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts away what no parser should see: what stands before the feed, the document type (never
 * fetched, its entities replaced once and never nested) and more items than are read.
 *
 * <p>Everything is scanned by hand: regular expressions over a document type overflow the stack.
 *
 * @param text what is left
 * @param cut whether items were left out
 */
public record FeedText(String text, boolean cut) {
  private static final String[] ROOTS = {
    "<rss", "<feed", "<rdf:rdf", "<channel", "<rdf", "<atom:feed"
  };
  private static final int LONGEST_WRAPPER = 1_000;
  private static final int MOST_TAGS = 100_000;
  private static final int LONGEST_ENTITY = 1_000;
  private static final int MOST_ENTITIES = 500;
  private static final int MOST_REPLACEMENTS = 10_000;

  /** The feed's own text; empty where no element in it begins a feed. */
  static Optional<FeedText> of(String text, int mostItems) {
    return of(text, mostItems, true);
  }

  private static Optional<FeedText> of(String text, int mostItems, boolean mayBeEscaped) {
    String clean = withCdataInCapitals(Characters.clean(text));
    int root = root(clean);
    if (root < 0) {
      Optional<String> inside =
          mayBeEscaped && isEscaped(clean) ? Optional.of(unescaped(clean)) : framed(clean);
      return inside.flatMap(feed -> of(feed, mostItems, false));
    }
    Map<String, String> entities = entities(clean.substring(0, root));
    String feed = Mending.of(clean.substring(root));
    int end = afterItems(feed, mostItems);
    String kept = TagBudget.cut(end < 0 ? feed : feed.substring(0, end), MOST_TAGS);
    return Optional.of(new FeedText(replace(kept, entities), end >= 0));
  }

  /** Web services and pages wrap a feed as text: before it stand tags and nothing else. */
  private static boolean isEscaped(String text) {
    int head = text.indexOf("</head>");
    int from = Math.max(head, 0);
    int at = text.indexOf("&lt;", from);
    boolean feed = false;
    for (String start : new String[] {"?xml", "rss", "feed", "rdf"}) {
      feed |= text.startsWith(start, at + 4);
    }
    if (at < 0 || at - from > LONGEST_WRAPPER || !feed) {
      return false;
    }
    boolean inTag = false;
    for (int i = from; i < at; i++) {
      char c = text.charAt(i);
      inTag = c == '<' || (inTag && c != '>');
      if (!inTag && c != '>' && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /** Text that was escaped as text of a page. */
  public static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String withCdataInCapitals(String text) {
    return text.contains("<![cdata[") ? text.replace("<![cdata[", "<![CDATA[") : text;
  }

  private static int root(String text) {
    int limit = Math.min(text.length(), 200_000);
    for (int i = text.indexOf('<'); i >= 0 && i < limit; i = text.indexOf('<', i + 1)) {
      if (text.startsWith("<!--", i)) {
        int end = text.indexOf("-->", i + 4);
        if (end < 0) {
          return -1;
        }
        i = end;
        continue;
      }
      if (isRoot(text, i)) {
        return i;
      }
      if (text.startsWith("<script", i)) {
        // It may write anything, a feed too.
        int end = text.indexOf("</script>", i);
        i = end < 0 ? i : end;
      }
    }
    return -1;
  }

  /** An item by itself: an entry document of Atom, or a feed without its frame. */
  private static Optional<String> framed(String text) {
    int item = text.indexOf('<');
    while (item >= 0 && (text.startsWith("<?", item) || text.startsWith("<!", item))) {
      item = text.indexOf('<', item + 1);
    }
    if (item < 0) {
      return Optional.empty();
    }
    String start = text.substring(item);
    if (start.startsWith("<entry") && endsName(start, 6)) {
      return Optional.of("<feed>" + start + "</feed>");
    }
    return start.startsWith("<item") && endsName(start, 5)
        ? Optional.of("<rss><channel>" + start + "</channel></rss>")
        : Optional.empty();
  }

  private static boolean isRoot(String text, int at) {
    for (String root : ROOTS) {
      int end = at + root.length();
      if (text.regionMatches(true, at, root, 0, root.length()) && endsName(text, end)) {
        return true;
      }
    }
    return prefixed(text, at);
  }

  /** Any prefix may stand before the root's name. */
  private static boolean prefixed(String text, int at) {
    int i = at + 1;
    while (i < text.length() && i < at + 20 && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    if (i >= text.length() || text.charAt(i) != ':') {
      return false;
    }
    for (String name : new String[] {"rdf", "feed", "rss"}) {
      if (text.regionMatches(true, i + 1, name, 0, name.length())
          && endsName(text, i + 1 + name.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsName(String text, int at) {
    return at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || "/>".indexOf(text.charAt(at)) >= 0);
  }

  /** Internal entities of the document type, as far as they are plain text. */
  private static Map<String, String> entities(String head) {
    Map<String, String> entities = new HashMap<>();
    int at = head.indexOf("<!ENTITY");
    while (at >= 0 && entities.size() < MOST_ENTITIES) {
      int next = at + 8;
      int quote = firstQuote(head, next);
      int end = quote < 0 ? -1 : head.indexOf(head.charAt(quote), quote + 1);
      if (end < 0) {
        break;
      }
      String name = head.substring(next, quote).strip();
      String value = head.substring(quote + 1, end);
      boolean plain = !name.isEmpty() && name.indexOf(' ') < 0 && name.charAt(0) != '%';
      if (plain && value.length() <= LONGEST_ENTITY && !refersToNamed(value)) {
        entities.putIfAbsent(name, value);
      }
      at = head.indexOf("<!ENTITY", end);
    }
    return entities;
  }

  private static int firstQuote(String text, int from) {
    for (int i = from; i < text.length() && i < from + 200; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        return i;
      }
      if (c == '>') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean refersToNamed(String value) {
    int at = value.indexOf('&');
    return at >= 0 && !value.startsWith("&#", at);
  }

  private static String replace(String text, Map<String, String> entities) {
    if (entities.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    int replaced = 0;
    for (int i = text.indexOf('&');
        i >= 0 && replaced < MOST_REPLACEMENTS;
        i = text.indexOf('&', i + 1)) {
      int end = nameEnd(text, i + 1);
      String value = end < 0 ? null : entities.get(text.substring(i + 1, end));
      if (value != null) {
        out.append(text, from, i).append(value);
        from = end + 1;
        replaced++;
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private static int nameEnd(String text, int from) {
    for (int i = from; i < text.length() && i < from + 100; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i;
      }
      if (c == '&' || c == '<' || c == ' ') {
        return -1;
      }
    }
    return -1;
  }

  /** Where the first item beyond the bound begins; −1 where there are not so many. */
  private static int afterItems(String text, int most) {
    int items = 0;
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      if (text.startsWith("<![CDATA[", i)) {
        int end = text.indexOf("]]>", i);
        if (end < 0) {
          return -1;
        }
        i = end;
        continue;
      }
      boolean item =
          i + 6 < text.length()
              && (text.regionMatches(true, i + 1, "item", 0, 4) && endsName(text, i + 5)
                  || text.substring(i + 1, i + 6).toLowerCase(Locale.ROOT).equals("entry")
                      && endsName(text, i + 6));
      if (item && ++items > most) {
        return i;
      }
    }
    return -1;
  }
}
