package io.wirewatch.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.severity.EventJudge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Topics and severity on reports that were written by somebody who knew the guide and not the
 * rules, half of them hard negatives; only the halves kept for reporting count. Without names and
 * places.
 */
class TopicReportsTest {
  private static final EventJudge JUDGE = EventJudge.read(SeedFiles.shipped());

  /** Right, wanted, told. */
  private record Tally(int hits, int wanted, int told) {
    double f1() {
      return 2.0 * hits / Math.max(1, wanted + told);
    }
  }

  @Test
  void findsTheTopicsOfReportsFromAllRegions() throws IOException {
    assertThat(topics("topic-reports")).isGreaterThanOrEqualTo(0.78);
  }

  @Test
  void findsTheTopicsOfReportsInNativeScripts() throws IOException {
    assertThat(topics("native-blind")).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void tellsWhereLivesWereLost() throws IOException {
    int hits = 0;
    int wanted = 0;
    int told = 0;
    for (JsonNode report : reports("topic-reports")) {
      SeverityLevel level = judged(report).severity().level();
      boolean grave = level == SeverityLevel.SEVERE || level == SeverityLevel.EXTREME;
      boolean lost = report.get("severe").asBoolean();
      hits += grave && lost ? 1 : 0;
      wanted += lost ? 1 : 0;
      told += grave ? 1 : 0;
    }
    assertThat(new Tally(hits, wanted, told).f1()).isGreaterThanOrEqualTo(0.80);
  }

  private static double topics(String set) throws IOException {
    int hits = 0;
    int wanted = 0;
    int told = 0;
    for (JsonNode report : reports(set)) {
      Set<String> disputed = words(report.get("disputed"));
      Set<String> right = words(report.get("topics"));
      Set<String> found = new HashSet<>();
      judged(report).topics().stream().map(TopicTag::id).forEach(found::add);
      right.removeAll(disputed);
      found.removeAll(disputed);
      wanted += right.size();
      told += found.size();
      found.retainAll(right);
      hits += found.size();
    }
    double f1 = new Tally(hits, wanted, told).f1();
    System.out.printf(Locale.ROOT, "%s, reporting half: micro F1 %.3f%n", set, f1);
    return f1;
  }

  private static EventJudge.Judgement judged(JsonNode report) {
    return JUDGE.judge(
        Article.builder()
            .id("report")
            .title(report.get("title").asText())
            .body(report.get("body").asText())
            .build(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    if (list != null) {
      list.forEach(word -> words.add(word.asText()));
    }
    return words;
  }

  private static List<JsonNode> reports(String set) throws IOException {
    List<JsonNode> reports = new ArrayList<>();
    try (InputStream in = TopicReportsTest.class.getResourceAsStream("/sets/" + set + ".jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        JsonNode report = Json.mapper().readTree(line);
        if (report.get("half").asText().equals("report")) {
          reports.add(report);
        }
      }
    }
    return reports;
  }
}
