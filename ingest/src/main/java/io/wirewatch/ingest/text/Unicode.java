package io.wirewatch.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises UTF-16 and UTF-32, and byte order marks. */
final class Unicode {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private Unicode() {}

  /** UTF-32 comes first: its little-endian mark begins with that of UTF-16. */
  static Optional<Decoded> byMark(byte[] b) {
    if (starts(b, 0x00, 0x00, 0xFE, 0xFF)) {
      return text(b, 4, UTF_32BE);
    }
    if (starts(b, 0xFF, 0xFE, 0x00, 0x00)) {
      return text(b, 4, UTF_32LE);
    }
    if (starts(b, 0xFE, 0xFF)) {
      return text(b, 2, StandardCharsets.UTF_16BE);
    }
    if (starts(b, 0xFF, 0xFE)) {
      return text(b, 2, StandardCharsets.UTF_16LE);
    }
    boolean utf8 = starts(b, 0xEF, 0xBB, 0xBF) && Utf8.survey(b).broken() == 0;
    return utf8 ? text(b, 3, StandardCharsets.UTF_8) : Optional.empty();
  }

  static Optional<Decoded> byNuls(byte[] b) {
    for (int first : new int[] {'<', '{', ' ', '\n'}) {
      if (starts(b, 0, 0, 0, first)) {
        return text(b, 0, UTF_32BE);
      }
      if (starts(b, first, 0, 0, 0)) {
        return text(b, 0, UTF_32LE);
      }
      if (starts(b, 0, first) && b.length > 3 && b[2] == 0) {
        return text(b, 0, StandardCharsets.UTF_16BE);
      }
      if (starts(b, first, 0) && b.length > 3 && b[2] != 0 && b[3] == 0) {
        return text(b, 0, StandardCharsets.UTF_16LE);
      }
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Decoded> text(byte[] bytes, int skip, Charset charset) {
    String text = new String(bytes, skip, bytes.length - skip, charset);
    int replaced = (int) text.chars().filter(c -> c == '\uFFFD').count();
    return Optional.of(
        new Decoded(text, charset.name().toLowerCase(java.util.Locale.ROOT), replaced));
  }
}
