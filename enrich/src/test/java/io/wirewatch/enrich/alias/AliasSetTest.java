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
 * The alias statements of two sets that were written before the rules were looked at; the rules
 * were tuned on one half of each, what counts is the other, of which no miss is ever printed.
 */
class AliasSetTest {
  private static final NameTagger TAGGER = NameModelFile.tagger();
  private static final AliasFinder FINDER = new AliasFinder();
  private static final boolean TUNE = Boolean.getBoolean("wirewatch.tune");

  /** The first lot, and the one by another writer. */
  private static final String FIRST = "alias-statements";

  private static final String SECOND = "alias-statements-2";

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

    Figures print(String set) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d stated, %d found, %d right; P %.3f, R %.3f%n",
          set,
          gold,
          found,
          right,
          precision(),
          recall());
      return this;
    }
  }

  static List<Row> rows(String set) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                AliasSetTest.class.getResourceAsStream("/sets/" + set + ".tsv"),
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
    List<Row> rows = rows(FIRST);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
    Figures report = measure(rows, "report").print("aliases, lot 1, reporting half");
    assertThat(report.precision()).isGreaterThanOrEqualTo(0.93);
    assertThat(report.recall()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void hearsAliasesInSentencesOfAnotherWriter() throws IOException {
    List<Row> rows = rows(SECOND);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(160);
    Figures report = measure(rows, "report").print("aliases, lot 2, reporting half");
    // The goal is .95 and .80: another writer's turns of phrase are mostly others.
    assertThat(report.precision()).isGreaterThanOrEqualTo(0.92);
    assertThat(report.recall()).isGreaterThanOrEqualTo(0.62);
  }

  @Test
  void keepsWhatItWasTunedBy() throws IOException {
    for (String set : List.of(FIRST, SECOND)) {
      Figures tune = measure(rows(set), "tune").print(set + ", tuning half");
      if (TUNE) {
        tune.misses().forEach(System.out::println);
      }
      assertThat(tune.precision()).isGreaterThanOrEqualTo(0.95);
      assertThat(tune.recall()).isGreaterThanOrEqualTo(0.94);
    }
  }

  /** A check of what the grammar covers, by sentences that it was made with. */
  @Test
  void readsTheTurnsOfPhraseThatWereListedForIt() throws IOException {
    Figures listed = measure(rows("alias-constructions"), "tune").print("turns of phrase");
    if (TUNE) {
      listed.misses().forEach(System.out::println);
    }
    assertThat(listed.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(listed.recall()).isGreaterThanOrEqualTo(0.95);
  }
}
