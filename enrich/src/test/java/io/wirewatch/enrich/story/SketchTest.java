package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SketchTest {

  @Property(tries = 60)
  void estimatesContainmentOfACutText(
      @ForAll @IntRange(min = 200, max = 4000) int words,
      @ForAll @IntRange(min = 20, max = 95) int percent,
      @ForAll long seed) {
    String[] text = text(words, new Random(seed));
    int kept = Math.max(60, words * percent / 100);
    Sketch whole = sketch(text, text.length);
    assertThat(whole.containment(sketch(text, kept))).isEqualTo(1);
    assertThat(whole.containment(sketch(text(words, new Random(~seed)), words))).isLessThan(0.1);
  }

  @Property(tries = 60)
  void estimatesHalfWhereHalfIsShared(@ForAll long seed) {
    Random random = new Random(seed);
    String[] first = text(1200, random);
    String[] second = text(1200, random);
    System.arraycopy(first, 0, second, 0, 600);
    assertThat(sketch(first, 1200).containment(sketch(second, 1200))).isBetween(0.33, 0.67);
  }

  private static Sketch sketch(String[] words, int count) {
    Sketch.Builder builder = new Sketch.Builder();
    for (int i = 0; i < count; i++) {
      builder.word(words[i], false);
    }
    return builder.build();
  }

  private static String[] text(int words, Random random) {
    String[] text = new String[words];
    for (int i = 0; i < words; i++) {
      text[i] = "w" + random.nextInt(5000);
    }
    return text;
  }
}
