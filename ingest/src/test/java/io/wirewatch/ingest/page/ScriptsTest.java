package io.wirewatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
  @Test
  void emptiesScriptsAndStyleSheets() {
    assertThat(
            emptied(
                "<head><style media='>'>p {}</style></head><script src=x>if (a < b) f('</p>')"
                    + "</SCRIPT ><p>Text</p><script>g()</script><i>end"))
        .isEqualTo(
            "<head><style media='>'></style></head><script src=x></SCRIPT ><p>Text</p>"
                + "<script></script><i>end");
  }

  @Test
  void keepsStructuredData() {
    String data = "<script type=\"application/ld+json\">{\"headline\": \"A\"}</script>";

    assertThat(emptied(data + "<script>f()</script>")).isEqualTo(data + "<script></script>");
  }

  /** A script that quotes scripts inside a comment goes on to a later end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script><!-- w('<script>f()</script>') --></script><p>Text</p>",
        "<!-- <script> --><p>Text</p><!-- </script> -->",
        "<!-- <script> <p>never ends</p></script>",
        "<script>never ends <p>Text</p>",
        "<scripting>Text</scripting><strong>Text</strong><s",
        "<script src='never ends>f()</script>"
      })
  void leavesToTheParserWhatItWouldReadOtherwise(String html) {
    assertThat(emptied(html)).isEqualTo(html);
  }

  @Test
  void textOfOtherCharacterSetsIsNotTouched() {
    for (String set : new String[] {"UTF-8", "UTF-16LE", "Shift_JIS", "GB18030", "windows-1251"}) {
      Charset charset = Charset.forName(set);
      byte[] page = "<p>記者 корреспондент</p><span>者</span>".getBytes(charset);

      assertThat(Scripts.emptied(page)).as(set).isEqualTo(page);
    }
  }

  /** Each of a million scripts that do not end would be looked for to the end of the page. */
  @Test
  void costsNoMoreForScriptsThatNeverEnd() {
    String hostile = "<script>".repeat(500_000);
    String quoted = "<script x='".repeat(500_000);
    String comments = "<!--<s".repeat(500_000);

    assertThat(emptied(hostile)).isEqualTo(hostile);
    assertThat(emptied(quoted)).isEqualTo(quoted);
    assertThat(emptied(comments)).isEqualTo(comments);
  }

  private static String emptied(String html) {
    return new String(
        Scripts.emptied(html.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }
}
