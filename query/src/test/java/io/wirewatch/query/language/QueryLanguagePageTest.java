package io.wirewatch.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.query.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/query-language.md} says what the language does. */
class QueryLanguagePageTest {
  private static final Path PAGE = Path.of("..", "docs", "query-language.md");

  @Test
  void everyExampleIsRead() throws IOException {
    List<String> examples = blocks("query");
    assertThat(examples).hasSizeGreaterThan(20);
    for (String example : examples) {
      assertThat(Sample.LANGUAGE.parse(example)).as(example).isInstanceOf(Query.class);
    }
  }

  @Test
  void everyRefusalReadsAsShown() throws IOException {
    List<String> lines = blocks("refused");
    assertThat(lines).hasSizeGreaterThan(20);
    for (int i = 0; i < lines.size(); i += 2) {
      Parsed parsed = Sample.LANGUAGE.parse(lines.get(i));
      assertThat(parsed).as(lines.get(i)).isInstanceOf(QueryError.class);
      assertThat("# " + ((QueryError) parsed).message()).isEqualTo(lines.get(i + 1));
    }
  }

  @Test
  void everyFieldIsExplained() throws IOException {
    for (String field : Field.names()) {
      assertThat(page()).contains('`' + field + '`');
    }
  }

  private static List<String> blocks(String kind) throws IOException {
    List<String> lines = new ArrayList<>();
    Matcher block = Pattern.compile("```" + kind + "\\n(.*?)```", Pattern.DOTALL).matcher(page());
    while (block.find()) {
      block.group(1).lines().forEach(lines::add);
    }
    return lines;
  }

  private static String page() throws IOException {
    return Files.readString(PAGE, StandardCharsets.UTF_8);
  }
}
