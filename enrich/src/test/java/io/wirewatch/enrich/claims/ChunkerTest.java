package io.wirewatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.opennlp.OpenNlpWordClasses;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkerTest {
  private static final OpenNlpWordClasses CLASSES = new OpenNlpWordClasses();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The army has not yet confirmed the raid.|[The army] <has not yet confirmed> [the raid] .
          An ambush the governor said was planned failed.|[An ambush] [the governor] <said> <was planned> <failed> .
          The president Monday said so.|[The president] [Monday] <said> so .
          The council's widow told his brother.|[The council's widow] <told> [his brother] .
          Inter-Services Public Relations (ISPR) denied it.|[Inter-Services Public Relations (ISPR)] <denied> [it] .
          """)
  void cutsNounPhrasesAndVerbGroups(String text, String expected) {
    Sentence s = Sentence.of("body", text, 0, text.length(), false, CLASSES);
    String chunks =
        IntStream.range(0, s.chunks())
            .mapToObj(i -> shown(s, s.chunk(i), text))
            .collect(Collectors.joining(" "));
    assertThat(chunks).isEqualTo(expected);
  }

  private static String shown(Sentence s, Chunk chunk, String text) {
    String words = text.substring(s.at(chunk.from()).start(), s.at(chunk.to()).end());
    return switch (chunk.kind()) {
      case NOUN -> "[" + words + "]";
      case VERB -> "<" + words + ">";
      default -> words;
    };
  }
}
