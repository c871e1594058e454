package io.wirewatch.proving.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each of our manners has a test that bears its number. */
class MannersTest {
  private static final Path PAGE = Path.of("..", "docs", "manners.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z][0-9]{2}) \\|.*$");

  @Test
  void everyRowLeadsToTestsThatBearItsNumber() throws IOException {
    Map<String, List<TestLink>> rows = rows();
    assertThat(rows).hasSizeGreaterThan(50);
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, List<TestLink>> row : rows.entrySet()) {
      for (TestLink link : row.getValue()) {
        if (!link.leadsToATest() || !link.isMarked(row.getKey())) {
          broken.add(row.getKey() + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(rows).noneSatisfy((number, links) -> assertThat(links).isEmpty());
  }

  @Test
  void noBehaviourOfTheListIsLeftOut() throws IOException {
    String set = System.getenv("WIREWATCH_EVAL");
    Path list = set == null ? null : Path.of(set, "feeds", "politeness.tsv");
    boolean there = list != null && Files.exists(list);
    if (!there) {
      System.out.println("skipped: list of manners (WIREWATCH_EVAL is not set)");
    }
    assumeTrue(there);
    List<String> numbers =
        Files.readString(list, StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> line.split("\t", 2)[0])
            .toList();
    assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(numbers);
  }

  private static Map<String, List<TestLink>> rows() throws IOException {
    Map<String, List<TestLink>> rows = new LinkedHashMap<>();
    Matcher row = ROW.matcher(Files.readString(PAGE, StandardCharsets.UTF_8));
    while (row.find()) {
      rows.put(row.group(1), TestLink.in(PAGE, row.group()));
    }
    return rows;
  }
}
