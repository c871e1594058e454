package io.wirewatch.enrich.text;

/** Writing systems that the enricher treats apart. */
public enum Script {
  LATIN,
  ARABIC,
  CYRILLIC,
  DEVANAGARI,
  HAN,
  OTHER;

  /** The script of one letter; {@code null} for what is no letter. */
  public static Script of(char c) {
    if (c < 0x80) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? LATIN : null;
    }
    if (!Character.isLetter(c)) {
      return null;
    }
    if (c < 0x250 || c >= 0x1E00 && c < 0x1F00) {
      return LATIN;
    }
    if (c >= 0x400 && c < 0x530) {
      return CYRILLIC;
    }
    if (c >= 0x600 && c < 0x780 || c >= 0xFB50 && c < 0xFF00) {
      return ARABIC;
    }
    if (c >= 0x900 && c < 0x980) {
      return DEVANAGARI;
    }
    return c >= 0x3040 && c < 0xA000 || c >= 0xAC00 && c < 0xD7B0 ? HAN : OTHER;
  }

  /** The script of most letters among the first few thousand; {@code null} where there is none. */
  public static Script ofMost(CharSequence text) {
    int[] count = new int[values().length];
    int bound = Math.min(text.length(), 4000);
    for (int i = 0; i < bound; i++) {
      Script script = of(text.charAt(i));
      if (script != null) {
        count[script.ordinal()]++;
      }
    }
    Script most = null;
    for (Script script : values()) {
      if (count[script.ordinal()] > (most == null ? 0 : count[most.ordinal()])) {
        most = script;
      }
    }
    return most;
  }
}
