package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CueTest {
  private static final String WORDS =
      "kill(?:s|ed)?|bl(?:ew|own) up|(?:a|two|\\d+) days? after|(?<!\\bsaid )that|air ?strikes?";

  private final Cue cue = Cue.words(WORDS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Bomb kills nine",
        "skilled hands, killing time",
        "Killed",
        "it blew up; then it blew  up",
        "he came a day after",
        "a dayafter, 12 days after",
        "they said that all was well",
        "the man that fled",
        "AIR STRIKES and airstrike",
        "überkill kills über",
        "a kill_count of kill"
      })
  void findsWhatASearchForWholeWordsFinds(String text) {
    Matcher search =
        Pattern.compile("\\b(?:" + WORDS + ")\\b", Pattern.CASE_INSENSITIVE).matcher(text);
    assertThat(cue.start(text, 0)).isEqualTo(search.find() ? search.start() : -1);
  }

  @Test
  void searchesOnFromAPlace() {
    assertThat(cue.start("kill or kill", 1)).isEqualTo(8);
    assertThat(cue.start("kill or kills", 9)).isEqualTo(-1);
  }
}
