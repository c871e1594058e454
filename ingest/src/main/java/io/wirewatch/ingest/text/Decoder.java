package io.wirewatch.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the character set of a feed or page. The first rule that fits decides:
 *
 * <ol>
 *   <li>a byte order mark, because nobody writes one by accident;
 *   <li>NUL bytes around the first {@code <} or <code>{</code>: UTF-16 or UTF-32 without a mark;
 *   <li>valid multi-byte UTF-8 beats a declared one-byte set, which every byte sequence would
 *       satisfy, and beats anything when it is too long to be chance;
 *   <li>the HTTP charset, if the bytes agree;
 *   <li>the declaration inside, if the bytes agree;
 *   <li>UTF-8, if the bytes agree, or nearly: stray bytes are then windows-1252;
 *   <li>the legacy set of the document's language;
 *   <li>windows-1252 where foreign bytes stand alone among ASCII letters, as accents do;
 *   <li>the set that makes everyday letters of the bytes;
 *   <li>windows-1252.
 * </ol>
 *
 * UTF-8 that was encoded a second time is decoded a second time ({@link TwiceEncoded}).
 *
 * <p>UTF-7 is never decoded: it hides script from every other reader of the same bytes.
 */
public final class Decoder {
  private static final int HEAD = 4096;
  private static final Pattern HTTP = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\"';,\\s]+)");
  private static final Pattern XML =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w:.-]+)");
  private static final Charset STRAY = Charset.forName("windows-1252");

  private Decoder() {}

  /** Decodes a feed or page, whatever is said about it. */
  public static Decoded decode(byte[] bytes, String contentType) {
    Decoded decoded = decodeOnce(bytes, contentType);
    String mended = TwiceEncoded.mended(decoded.text());
    return mended.equals(decoded.text())
        ? decoded
        : new Decoded(mended, decoded.charset(), decoded.replaced());
  }

  private static Decoded decodeOnce(byte[] bytes, String contentType) {
    Optional<Decoded> marked = Unicode.byMark(bytes).or(() -> Unicode.byNuls(bytes));
    if (marked.isPresent()) {
      return marked.get();
    }
    Utf8 utf8 = Utf8.survey(bytes);
    String http = find(HTTP, contentType == null ? "" : contentType);
    String head = head(bytes);
    String inside = declared(head);
    for (String label : new String[] {http, inside}) {
      Optional<Decoded> decoded = asDeclared(bytes, label, utf8);
      if (decoded.isPresent()) {
        return decoded.get();
      }
    }
    if (utf8.valid() || utf8.nearlyValid()) {
      return withStrayBytes(bytes, utf8);
    }
    return LegacyLanguages.charset(head, bytes)
        .or(() -> Accents.standAlone(bytes) ? Optional.of("windows-1252") : Optional.empty())
        .or(() -> EverydayLetters.charset(bytes))
        .flatMap(label -> strict(bytes, label))
        .orElseGet(() -> lenient(bytes, STRAY, "windows-1252"));
  }

  private static Optional<Decoded> asDeclared(byte[] bytes, String label, Utf8 utf8) {
    Optional<Charset> charset = CharsetLabels.charset(label);
    if (charset.isEmpty()) {
      return Optional.empty();
    }
    boolean isUtf8 = charset.get().equals(StandardCharsets.UTF_8);
    if (isUtf8 || utf8.beats(CharsetLabels.isOneByte(charset.get()))) {
      return utf8.valid() ? Optional.of(withStrayBytes(bytes, utf8)) : Optional.empty();
    }
    if (!ascii(charset.get())) {
      // Bytes that show ASCII markup are not UTF-16 or EBCDIC, whatever is said.
      return head(bytes).contains("<") ? Optional.empty() : strict(bytes, label);
    }
    return CharsetLabels.isOneByte(charset.get())
        ? Optional.of(lenient(bytes, charset.get(), CharsetLabels.clean(label)))
        : strict(bytes, label);
  }

  private static boolean ascii(Charset charset) {
    return charset.canEncode()
        && "<a>".getBytes(charset).length == 3
        && "<".getBytes(charset)[0] == '<';
  }

  private static String declared(String head) {
    String xml = find(XML, head);
    return xml.isEmpty() ? find(META, head) : xml;
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  static Optional<Decoded> strict(byte[] bytes, String label) {
    Optional<Charset> charset = CharsetLabels.charset(label);
    if (charset.isEmpty()) {
      return Optional.empty();
    }
    try {
      CharBuffer text =
          charset
              .get()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(new Decoded(text.toString(), CharsetLabels.clean(label), 0));
    } catch (CharacterCodingException disagree) {
      return Optional.empty();
    }
  }

  private static Decoded lenient(byte[] bytes, Charset charset, String label) {
    String text = new String(bytes, charset);
    int replaced = (int) text.chars().filter(c -> c == '\uFFFD').count();
    return new Decoded(text, label.toLowerCase(Locale.ROOT), replaced);
  }

  /** UTF-8 with a few bytes that are none: those are what their writer's Windows meant by them. */
  private static Decoded withStrayBytes(byte[] bytes, Utf8 utf8) {
    if (utf8.valid()) {
      return new Decoded(utf8.decode(bytes), "utf-8", 0, !utf8.unwanted());
    }
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = Utf8.sequence(bytes, i);
      if (length > 0) {
        i += length;
        continue;
      }
      text.append(Utf8.text(bytes, from, i));
      text.append(stray(bytes, i));
      i++;
      from = i;
    }
    text.append(Utf8.text(bytes, from, bytes.length));
    return new Decoded(text.toString(), "utf-8", utf8.broken());
  }

  /**
   * Above 0xC0 a stray byte is most likely half of a character that was cut, unless it stands
   * within an ASCII word.
   */
  private static String stray(byte[] bytes, int at) {
    int value = bytes[at] & 0xFF;
    boolean windows = value < 0xA0 || Accents.isInWord(bytes, at);
    return windows ? new String(bytes, at, 1, STRAY) : "\uFFFD";
  }
}
