package io.wirewatch.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuedNamesTest {
  private static List<String> mended(String text, EntityType type, String... names) {
    Words words = Words.of(text);
    List<NameSpan> spans = new ArrayList<>();
    for (String name : names) {
      int from = 0;
      while (words.start(from) != text.indexOf(name)) {
        from++;
      }
      int to = from + Words.of(name).size();
      spans.add(new NameSpan(from, to, type, FoundBy.MODEL, null, 0.8));
    }
    return CuedNames.mend(words, spans).stream()
        .map(s -> s.type() + " " + words.surface(s.from(), s.to()))
        .toList();
  }

  @Test
  void theLettersOfAShortFormSayWhereTheLongOneBegins() {
    assertThat(
            mended(
                "Staff of the Relief Mission in Nimruz (RMIN) left.",
                EntityType.ORGANIZATION,
                "Relief Mission"))
        .containsExactly("ORGANIZATION Relief Mission in Nimruz");
    assertThat(mended("The Crop and Water Board, or CWB, met.", EntityType.ORGANIZATION))
        .containsExactly("ORGANIZATION Crop and Water Board");
    assertThat(mended("He came from Lower Dorbin (ABC) today.", EntityType.ORGANIZATION)).isEmpty();
  }

  @Test
  void beforeAnAliasAManHasAllOfHisName() {
    assertThat(
            mended(
                "Police held Sorab Mirza Khel, also known as Lala.",
                EntityType.PERSON,
                "Mirza Khel"))
        .containsExactly("PERSON Sorab Mirza Khel");
    assertThat(mended("Police held Judge Mirza, born in 1960.", EntityType.PERSON, "Mirza"))
        .containsExactly("PERSON Mirza");
  }

  @Test
  void aliasPartsTwoNames() {
    assertThat(mended("They met Sorab alias Lala.", EntityType.LOCATION, "Sorab alias Lala"))
        .containsExactly("PERSON Sorab", "PERSON Lala");
  }
}
