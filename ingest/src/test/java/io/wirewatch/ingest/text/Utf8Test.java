package io.wirewatch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final int[] EDGES = {
    0, 9, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0x85, 0xA0, 0x7FF, 0x800, 0x200B, 0x202E, 0xD7FF, 0xE000,
    0xFDD0, 0xFEFF, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0xE0020, 0x10FFFF
  };

  /** Of any mixture of letters the text is what the library makes of it, and known to be clean. */
  @Test
  void decodesAndJudgesAsTheSlowWayDoes() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      String text = text(random);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

      Utf8 utf8 = Utf8.survey(bytes);

      assertThat(utf8.valid()).isTrue();
      assertThat(utf8.decode(bytes)).isEqualTo(text);
      assertThat(utf8.unwanted()).as(text).isEqualTo(!Characters.clean(text).equals(text));
    }
  }

  @Test
  void countsWhatIsBroken() {
    assertThat(Utf8.survey("plain text of some length".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Utf8(0, 0, 0, false));
    assertThat(Utf8.survey(new byte[] {'a', (byte) 0xC3, 'b', (byte) 0xE2, (byte) 0x80}).broken())
        .isEqualTo(3);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int runs = random.nextInt(6); runs >= 0; runs--) {
      text.append("abcdefgh ".repeat(random.nextInt(12)));
      if (random.nextBoolean()) {
        text.appendCodePoint(EDGES[random.nextInt(EDGES.length)]);
      }
    }
    return text.toString();
  }
}
