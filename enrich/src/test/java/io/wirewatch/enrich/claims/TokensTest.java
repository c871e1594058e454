package io.wirewatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokensTest {
  @Provide
  Arbitrary<String> sentences() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "Mr",
            "Mrs",
            "Gen.",
            "St. ",
            "U.S.",
            "O'Neill",
            "O’B",
            "don't",
            "didn’t",
            "isn'tx",
            "'s",
            "’re",
            "n't",
            "an'",
            "mid-2024",
            "co‑op",
            "3,000",
            "12:30",
            "12th",
            "a1",
            "x",
            "N",
            "é",
            "naïve",
            "e\u0301",
            "А",
            "😀",
            ".",
            ",",
            ";",
            ":",
            "-",
            "--",
            "``",
            "''",
            "'",
            "’",
            "“",
            "\"",
            "(",
            ")",
            " ",
            "  ",
            "\n",
            "\t",
            "\u00a0",
            "the ",
            "said, ",
            "Kabul ");
    return parts.list().ofMaxSize(25).map(list -> String.join("", list));
  }

  @Property(tries = 5_000)
  void aWordThatIsSeenWithoutThePatternIsTheOneThatThePatternSees(
      @ForAll("sentences") String text, @ForAll int left, @ForAll int right) {
    int start = Math.floorMod(left, text.length() + 1);
    int end = start + Math.floorMod(right, text.length() + 1 - start);
    assertThat(words(text, Tokens.of(text, start, end)))
        .isEqualTo(words(text, byPattern(text, start, end)));
    assertThat(words(text, Tokens.of(text, 0, text.length())))
        .isEqualTo(words(text, byPattern(text, 0, text.length())));
  }

  @Example
  void titlesKeepTheirStopAndCliticsStandApart() {
    String text = "Gen. O'Neill didn't meet the U.S.-led mission's chief in mid-2024, he said.";
    assertThat(words(text, Tokens.of(text, 0, text.length())))
        .extracting(one -> one.substring(one.indexOf(' ') + 1))
        .containsExactly(
            "Gen.",
            "O'Neill",
            "did",
            "n't",
            "meet",
            "the",
            "U.S.",
            "-",
            "led",
            "mission",
            "'s",
            "chief",
            "in",
            "mid-2024",
            ",",
            "he",
            "said",
            ".");
  }

  private static List<int[]> byPattern(String text, int start, int end) {
    List<int[]> spans = new ArrayList<>();
    Matcher m = Tokens.TOKEN.matcher(text).region(start, end).useTransparentBounds(true);
    while (m.find()) {
      spans.add(new int[] {m.start(), m.end()});
    }
    return spans;
  }

  private static List<String> words(String text, List<int[]> spans) {
    return spans.stream().map(one -> one[0] + " " + text.substring(one[0], one[1])).toList();
  }
}
