package io.wirewatch.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static List<String> cut(String text) {
    Words words = Words.of(text);
    List<String> cut = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      cut.add(words.surface(i));
    }
    return cut;
  }

  @Test
  void cutsHyphensPossessivesAndPunctuation() {
    assertThat(cut("ISIS-K's men (in the U.S.) shot Gen. O'Brien."))
        .containsExactly(
            "ISIS", "K", "'s", "men", "(", "in", "the", "U.S.", ")", "shot", "Gen.", "O'Brien",
            ".");
  }

  @Test
  void knowsWhatAHyphenJoins() {
    Words words = Words.of("the India-Pakistan border");
    assertThat(words.isJoined(1)).isFalse();
    assertThat(words.isJoined(2)).isTrue();
  }

  @Test
  void foldsSpellingsToOne() {
    assertThat(Folding.fold("Al-Qāʿida’s")).isEqualTo("al-qaidas");
    assertThat(Folding.fold("پشاور٣")).isEqualTo("پشاور3");
    assertThat(Folding.fold("ISTANBUL")).isEqualTo("istanbul");
    assertThat(Folding.fold("كابل")).isEqualTo(Folding.fold("کابل"));
  }

  @Test
  void staysFastOnFiveMegabytesOfOneWord() {
    Words words = Words.of("a".repeat(5_000_000));
    assertThat(words.size()).isEqualTo(25_000);
  }

  @Property
  void keepsOffsetsInsideTheTextAndInOrder(@ForAll String text) {
    Words words = Words.of(text);
    int last = 0;
    for (int i = 0; i < words.size(); i++) {
      assertThat(words.start(i)).isGreaterThanOrEqualTo(last).isLessThan(words.end(i));
      last = words.end(i);
    }
    assertThat(last).isLessThanOrEqualTo(text.length());
  }
}
