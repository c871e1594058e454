package io.wirewatch.ingest.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences valid sequences of two bytes or more
 * @param longSequences of three bytes or more
 * @param broken bytes that belong to no valid sequence
 */
record Utf8(int sequences, int longSequences, int broken) {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bit of each byte that ASCII leaves free. */
  private static final long BEYOND = 0x8080_8080_8080_8080L;

  /** Three long sequences in a row of none broken do not happen by chance in another set. */
  private static final int NO_CHANCE = 3;

  boolean valid() {
    return broken == 0;
  }

  /** Other sets rarely form valid sequences: where many are, the broken bytes are the strangers. */
  boolean nearlyValid() {
    return 2 * sequences >= broken && sequences > 0 || broken <= 3;
  }

  /** Whether the bytes speak louder than a declaration of another set. */
  boolean beats(boolean oneByteSet) {
    return valid() && (oneByteSet ? sequences > 0 : longSequences >= NO_CHANCE);
  }

  static Utf8 survey(byte[] bytes) {
    int sequences = 0;
    int longSequences = 0;
    int broken = 0;
    for (int i = 0; i < bytes.length; ) {
      if (bytes[i] >= 0) {
        i = plain(bytes, i + 1);
        continue;
      }
      int length = sequence(bytes, i);
      if (length == 0) {
        broken++;
        i++;
        continue;
      }
      sequences++;
      longSequences += length > 2 ? 1 : 0;
      i += length;
    }
    return new Utf8(sequences, longSequences, broken);
  }

  /** Where the plain ASCII that goes on here ends, seen by eight bytes at a time. */
  private static int plain(byte[] bytes, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & BEYOND) == 0) {
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /** Length of the valid sequence that starts here; 0 where none does. */
  static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    boolean overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    boolean surrogate = lead == 0xED && second > 0x9F;
    boolean beyond = lead == 0xF4 && second > 0x8F;
    if (overlong || surrogate || beyond) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
