package io.wirewatch.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokensTest {

  @Property
  void theShortWayPartsWordsAsTheTokenizerDoes(@ForAll("latin") String text) {
    List<String> words = new ArrayList<>();
    Tokens.forEach(text, (buffer, length, i, s, e) -> words.add(new String(buffer, 0, length)));
    assertThat(Tokens.of(text)).isEqualTo(words);
  }

  @Property
  void composedAndDecomposedLettersAreTheSameWords(@ForAll("latin") String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(Tokens.of(apart)).isEqualTo(Tokens.of(text));
  }

  @Provide
  Arbitrary<String> latin() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, Arbitraries.chars().range('a', 'z')),
            net.jqwik.api.Tuple.of(2, Arbitraries.chars().range('A', 'Z')),
            net.jqwik.api.Tuple.of(3, Arbitraries.chars().range('À', 'ſ')),
            net.jqwik.api.Tuple.of(3, Arbitraries.of(' ', '-', '7', '\'', '’', '.')))
        .list()
        .ofMaxSize(30)
        .map(
            letters -> {
              StringBuilder text = new StringBuilder();
              letters.forEach(text::append);
              return text.toString();
            });
  }
}
