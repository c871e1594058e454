package io.wirewatch.runtime.egress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads a body within two caps, as sent and after decompression. */
final class BodyReader {
  private static final int MAX_CODINGS = 2;

  private BodyReader() {}

  /** What a body turned out to be. */
  sealed interface Body {
    /** Its bytes, decompressed. */
    record Whole(byte[] bytes) implements Body {}

    /** More bytes than a cap. */
    record TooLarge(String detail) implements Body {}

    /** A compression that ends too early. */
    record Truncated(String detail) implements Body {}

    /** A compression that is unknown or broken. */
    record Malformed(String detail) implements Body {}
  }

  /**
   * Reads and decompresses.
   *
   * @param in the body as sent; absent where there is none
   * @param codings values of {@code Content-Encoding}
   * @throws IOException where the connection fails
   */
  static Body read(InputStream in, List<String> codings, Fetch.Limits limits) throws IOException {
    if (in == null) {
      return new Body.Whole(new byte[0]);
    }
    byte[] bytes = readAtMost(in, limits.wireBytes());
    if (bytes == null) {
      return new Body.TooLarge("the body is longer than " + limits.wireBytes() + " bytes");
    }
    List<String> named =
        codings.stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
            .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
            .toList();
    if (named.size() > MAX_CODINGS) {
      return new Body.Malformed("the body is compressed " + named.size() + " times");
    }
    // A feed stored as .gz is often served as it lies, with nothing said of its compression.
    if (named.isEmpty() && bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
      named = List.of("gzip");
    }
    Body body = new Body.Whole(bytes);
    for (int i = named.size() - 1; i >= 0 && body instanceof Body.Whole whole; i--) {
      body = decode(whole.bytes(), named.get(i), limits.bodyBytes());
    }
    if (body instanceof Body.Whole whole && whole.bytes().length > limits.bodyBytes()) {
      return new Body.TooLarge("the body is longer than " + limits.bodyBytes() + " bytes");
    }
    return body;
  }

  private static Body decode(byte[] bytes, String coding, int cap) {
    if (bytes.length == 0) {
      return new Body.Whole(bytes);
    }
    try (InputStream in = decoder(bytes, coding)) {
      if (in == null) {
        return new Body.Malformed("the compression '" + coding + "' was not asked for");
      }
      byte[] decoded = readAtMost(in, cap);
      return decoded == null
          ? new Body.TooLarge("the body is longer than " + cap + " bytes when decompressed")
          : new Body.Whole(decoded);
    } catch (EOFException e) {
      return new Body.Truncated("the compressed body ends too early");
    } catch (ZipException e) {
      return new Body.Malformed("the compressed body is broken: " + e.getMessage());
    } catch (IOException e) {
      return new Body.Malformed("the compressed body is broken: " + e.getMessage());
    }
  }

  private static InputStream decoder(byte[] bytes, String coding) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      // Some servers send raw deflate, others (as the standard says) zlib around it.
      case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(bytes)));
      default -> null;
    };
  }

  private static boolean hasZlibHeader(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] & 0x0F) == 8
        && (((bytes[0] & 0xFF) << 8) + (bytes[1] & 0xFF)) % 31 == 0;
  }

  /** All bytes, or null where there are more than the cap. */
  private static byte[] readAtMost(InputStream in, int cap) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8 * 1024];
    int n;
    while ((n = in.read(buffer)) >= 0) {
      if (out.size() + n > cap) {
        return null;
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }
}
