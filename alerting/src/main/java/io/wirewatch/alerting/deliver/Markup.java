package io.wirewatch.alerting.deliver;

/** Turns foreign text into text of a markup language, in which it commands nothing. */
public final class Markup {
  private Markup() {}

  /** Text for HTML and XML, in content and in double-quoted attributes. */
  public static String text(String foreign) {
    if (foreign == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(foreign.length() + 16);
    foreign
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : ' ');
              }
            });
    return out.toString();
  }

  /** A link that leads to the web; anything else, such as {@code javascript:}, becomes empty. */
  public static String link(String foreign) {
    boolean web =
        foreign != null
            && (foreign.regionMatches(true, 0, "https://", 0, 8)
                || foreign.regionMatches(true, 0, "http://", 0, 7));
    return web ? text(foreign) : "";
  }

  /** XML 1.0's characters, without those that turn the direction of text. */
  private static boolean allowed(int c) {
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    boolean character =
        c == '\t'
            || c == '\n'
            || c >= 0x20 && c <= 0xD7FF
            || c >= 0xE000 && c <= 0xFFFD
            || c >= 0x10000;
    return character && !turns;
  }
}
