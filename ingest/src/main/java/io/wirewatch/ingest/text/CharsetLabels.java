package io.wirewatch.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says which character set a label means on the web, which is often a superset of what it names
 * (the WHATWG Encoding Standard).
 */
final class CharsetLabels {
  private static final Map<String, String> WEB =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("l1", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("cp1252", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ksc5601", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("utf-16", "UTF-16LE"),
          Map.entry("unicode", "UTF-16LE"),
          Map.entry("ucs-2", "UTF-16LE"),
          Map.entry("koi8-ru", "KOI8-U"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"));

  private CharsetLabels() {}

  /** The character set to decode by; empty for unknown labels and for those that hide script. */
  static Optional<Charset> charset(String label) {
    String key = clean(label);
    if (key.isEmpty() || key.contains("utf-7") || key.contains("utf7")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(WEB.getOrDefault(key, key)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** The label as it is compared: lower case, without quotes and blanks. */
  static String clean(String label) {
    return label == null ? "" : label.toLowerCase(Locale.ROOT).replaceAll("[\"'\\s;]", "");
  }

  /** Whether every byte is one character, so that no byte sequence can contradict it. */
  static boolean isOneByte(Charset charset) {
    return charset.canEncode()
        && charset.newEncoder().maxBytesPerChar() <= 1.0f
        && !charset.equals(StandardCharsets.UTF_8);
  }
}
