package io.wirewatch.ingest.text;

/** Drops the characters that no article text needs and that break those who read it after us. */
public final class Characters {
  private Characters() {}

  /**
   * Control characters go, but for tab and line breaks; so do direction overrides (a headline could
   * be shown reversed), tag characters and non-characters. Half a surrogate pair becomes U+FFFD.
   * The zero-width joiners stay: Persian, Urdu and Hindi are spelt with them.
   */
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // The ranges in which nearly every letter stands come first: this sees each of a document.
      if ((c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0x200B)) {
        continue;
      }
      if (Character.isSurrogate(c)) {
        if (!isWantedPair(text, i)) {
          return rewritten(text, i);
        }
        i++;
      } else if (isUnwanted(c)) {
        return rewritten(text, i);
      }
    }
    return text;
  }

  private static boolean isWantedPair(String text, int at) {
    int c = text.codePointAt(at);
    return c > 0xFFFF && !isUnwanted(c);
  }

  private static String rewritten(String text, int from) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 0xD800 && c <= 0xDFFF) {
        out.append('\uFFFD');
      } else if ((c >= 0x20 && c < 0x7F) || !isUnwanted(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  static boolean isUnwanted(int c) {
    if (c < 0x20) {
      return c != '\t' && c != '\n' && c != '\r';
    }
    return (c >= 0x7F && c < 0xA0 && c != 0x85)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200B
        || c == 0xFEFF
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xE0000 && c <= 0xE007F);
  }
}
