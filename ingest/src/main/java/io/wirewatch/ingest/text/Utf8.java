package io.wirewatch.ingest.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences valid sequences of two bytes or more
 * @param longSequences of three bytes or more
 * @param broken bytes that belong to no valid sequence
 * @param unwanted whether some valid character is one that {@link Characters#clean} drops
 */
record Utf8(int sequences, int longSequences, int broken, boolean unwanted) {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bit of each byte that ASCII leaves free. */
  private static final long TOP = 0x8080_8080_8080_8080L;

  /** From this length on copying a run as a whole pays. */
  private static final int LONG_RUN = 48;

  private static final long BLANKS = 0x2020_2020_2020_2020L;
  private static final long ONES = 0x0101_0101_0101_0101L;

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
    return new Survey(bytes).taken();
  }

  /** Looks at all bytes once; at plain ASCII by eight at a time. */
  private static final class Survey {
    private final byte[] bytes;
    private int sequences;
    private int longSequences;
    private int broken;
    private boolean unwanted;

    Survey(byte[] bytes) {
      this.bytes = bytes;
    }

    Utf8 taken() {
      for (int i = 0; i < bytes.length; ) {
        i = bytes[i] >= 0 ? plain(i) : foreign(i);
      }
      return new Utf8(sequences, longSequences, broken, unwanted);
    }

    private int foreign(int at) {
      int length = sequence(bytes, at);
      if (length == 0) {
        broken++;
        return at + 1;
      }
      sequences++;
      longSequences += length > 2 ? 1 : 0;
      unwanted |= Characters.isUnwanted(character(bytes, at, length));
      return at + length;
    }

    /** Where the plain ASCII that begins here ends. */
    private int plain(int from) {
      int i = from;
      while (i + Long.BYTES <= bytes.length) {
        long eight = (long) EIGHT.get(bytes, i);
        if ((eight & TOP) != 0) {
          break;
        }
        // One of them is below the blank, or is the last of ASCII.
        if ((((eight - BLANKS) | (eight + ONES)) & TOP) != 0) {
          lookForControls(i, i + Long.BYTES);
        }
        i += Long.BYTES;
      }
      int end = i;
      while (end < bytes.length && bytes[end] >= 0) {
        end++;
      }
      lookForControls(i, end);
      return end;
    }

    private void lookForControls(int from, int to) {
      for (int i = from; i < to; i++) {
        unwanted |= (bytes[i] < 0x20 || bytes[i] == 0x7F) && Characters.isUnwanted(bytes[i]);
      }
    }
  }

  /**
   * The text of bytes that are valid. Written out because the library's own decoder goes on letter
   * by letter from the first foreign one, and nearly every page has some; here what is plain
   * between them is copied as it is.
   */
  String decode(byte[] bytes) {
    return sequences == 0
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : text(bytes, 0, bytes.length);
  }

  /** The text of a part of which every byte belongs to a sequence. */
  static String text(byte[] bytes, int from, int to) {
    char[] out = new char[to - from];
    int length = 0;
    for (int i = from; i < to; ) {
      int lead = bytes[i];
      if (lead >= 0) {
        int end = endOfPlain(bytes, i, to);
        length = copy(bytes, i, end, out, length);
        i = end;
      } else if (lead < (byte) 0xE0) {
        out[length++] = (char) ((lead & 0x1F) << 6 | bytes[i + 1] & 0x3F);
        i += 2;
      } else if (lead < (byte) 0xF0) {
        out[length++] = (char) (lead << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F);
        i += 3;
      } else {
        length += Character.toChars(character(bytes, i, 4), out, length);
        i += 4;
      }
    }
    return new String(out, 0, length);
  }

  private static int copy(byte[] bytes, int from, int to, char[] out, int at) {
    int length = to - from;
    if (length >= LONG_RUN) {
      new String(bytes, from, length, StandardCharsets.ISO_8859_1).getChars(0, length, out, at);
    } else {
      for (int i = 0; i < length; i++) {
        out[at + i] = (char) bytes[from + i];
      }
    }
    return at + length;
  }

  private static int endOfPlain(byte[] bytes, int from, int to) {
    int i = from;
    while (i + Long.BYTES <= to && ((long) EIGHT.get(bytes, i) & TOP) == 0) {
      i += Long.BYTES;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  private static int character(byte[] bytes, int at, int length) {
    int c = bytes[at] & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      c = c << 6 | bytes[at + i] & 0x3F;
    }
    return c;
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
    boolean surrogate = lead == 0xED && second > 0x9F && !isPair(bytes, at, second);
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

  /** Old Java and MySQL write each half of a pair by itself (CESU-8): together they are text. */
  private static boolean isPair(byte[] bytes, int at, int second) {
    boolean high = second < 0xB0;
    int other = high ? at + 3 : at - 3;
    return other >= 0
        && other + 2 < bytes.length
        && (bytes[other] & 0xFF) == 0xED
        && (bytes[other + 1] & 0xF0) == (high ? 0xB0 : 0xA0)
        && (bytes[other + 2] & 0xC0) == 0x80;
  }
}
