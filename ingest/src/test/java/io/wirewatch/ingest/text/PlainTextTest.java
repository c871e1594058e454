package io.wirewatch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>Headline",
        "&lt;img src=x onerror=alert(1)&gt;Headline",
        "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;Headline",
        "<svg/onload=alert(1)>Headline"
      })
  void leavesNoTagHoweverOftenEscaped(String markup) {
    assertThat(PlainText.line(markup)).isEqualTo("Headline");
  }

  @Test
  void partsParagraphsByABlankLine() {
    assertThat(PlainText.paragraphs("<p>One<br>two</p><div>three <b>four</b></div>"))
        .isEqualTo("One\n\ntwo\n\nthree four");
  }

  @Test
  void keepsSignsThatAreNoTags() {
    assertThat(PlainText.line("3 < 5 &amp; AT&T")).isEqualTo("3 < 5 & AT&T");
  }

  @Test
  void keepsTheJoinersOfPersianAndDropsOverrides() {
    assertThat(PlainText.line("می\u200cشود \u202eabc\u0000\uD800"))
        .isEqualTo("می\u200cشود abc\uFFFD");
  }

  @Property(tries = 500)
  void isIdempotentAndLeavesNoTag(
      @ForAll
          @StringLength(max = 60)
          @Chars({'<', '>', '&', ';', '/', '!', '"', ' ', '\n', 'a', 'p', 'b', '#', '6', '0'})
          @CharRange(from = 'k', to = 't')
          String markup) {
    String once = PlainText.paragraphs(markup);

    assertThat(PlainText.paragraphs(once)).isEqualTo(once);
    assertThat(Jsoup.parseBodyFragment(once).body().children()).isEmpty();
  }
}
