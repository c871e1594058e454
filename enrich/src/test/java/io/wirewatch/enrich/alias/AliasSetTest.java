package io.wirewatch.enrich.alias;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.AliasStatement;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.opennlp.NameModelFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The alias statements of a set that was written before the rules were looked at; the rules were
 * tuned on one half, what counts is the other.
 */
class AliasSetTest {
  private static final NameTagger TAGGER = NameModelFile.tagger();
  private static final AliasFinder FINDER = new AliasFinder();

  /** A sentence of the set and the pairs of names that it states. */
  record Row(String half, String text, Set<Set<String>> pairs) {}

  /** Right, found and true statements. */
  static final class Figures {
    private int right;
    private int found;
    private int gold;
    private final List<String> misses = new ArrayList<>();

    List<String> misses() {
      return misses;
    }

    double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }
  }

  static List<Row> rows() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                AliasSetTest.class.getResourceAsStream("/sets/alias-statements.tsv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).map(AliasSetTest::row).toList();
    }
  }

  private static Row row(String line) {
    String[] fields = line.split("\t", -1);
    Set<Set<String>> pairs = new HashSet<>();
    for (String pair : fields[2].isEmpty() ? new String[0] : fields[2].split("; ")) {
      String[] names = pair.split("=");
      pairs.add(Set.of(plain(names[0]), plain(names[1])));
    }
    return new Row(fields[0], fields[1], pairs);
  }

  private static String plain(String name) {
    String small = name.toLowerCase(Locale.ROOT).replaceAll("[\"“”‘’']", "");
    return small.startsWith("the ") ? small.substring(4) : small;
  }

  static Figures measure(List<Row> rows, String half) {
    Figures figures = new Figures();
    for (Row row : rows) {
      if (row.half().equals(half)) {
        measure(row, figures);
      }
    }
    return figures;
  }

  private static void measure(Row row, Figures figures) {
    Article article = Article.builder().id("set").title("").body(row.text()).language("en").build();
    List<Entity> entities = TAGGER.tag(article, "en");
    Set<Set<String>> left = new HashSet<>(row.pairs());
    figures.gold += left.size();
    for (AliasStatement statement : FINDER.find(article, entities)) {
      figures.found++;
      Set<String> stated = null;
      for (String name : names(entities, statement.entity()).toList()) {
        Set<String> pair = new HashSet<>(Set.of(plain(name)));
        pair.add(plain(statement.alias()));
        stated = left.contains(pair) ? pair : stated;
      }
      if (stated == null) {
        figures.misses.add("+ " + statement.alias() + "\t" + row.text());
      } else {
        left.remove(stated);
        figures.right++;
      }
    }
    left.forEach(pair -> figures.misses.add("- " + pair + "\t" + row.text()));
  }

  private static Stream<String> names(List<Entity> entities, String id) {
    return entities.stream()
        .filter(e -> e.id().equals(id))
        .flatMap(e -> Stream.concat(Stream.of(e.name()), e.mentions().stream().map(Mention::text)));
  }

  @Test
  void hearsAliasesInSentencesThatTheRulesWereNotMadeFor() throws IOException {
    List<Row> rows = rows();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
    Figures report = measure(rows, "report");
    assertThat(report.precision()).as("%s", report.misses).isGreaterThanOrEqualTo(0.89);
    assertThat(report.recall()).as("%s", report.misses).isGreaterThanOrEqualTo(0.78);
  }
}
