package io.wirewatch.enrich.severity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.topics.SeedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Topics and severity of reports in the six native scripts, on short reports of our own that were
 * written beside the cue lists: they show that the lists work, not how well they do on real news.
 */
class NativeScriptTest {
  private static final EventJudge JUDGE = EventJudge.read(SeedFiles.shipped());

  @Test
  void findsTheTopicsOfReportsInEachLanguage() throws IOException {
    Map<String, int[]> right = new TreeMap<>();
    for (JsonNode report : reports()) {
      EventJudge.Judgement draft = judged(report);
      Set<String> wanted = new HashSet<>();
      report.get("topics").forEach(topic -> wanted.add(topic.asText()));
      Set<String> found = new HashSet<>();
      draft.topics().stream().map(TopicTag::id).forEach(found::add);
      boolean well = wanted.isEmpty() ? found.isEmpty() : found.containsAll(wanted);
      int[] count = right.computeIfAbsent(report.get("language").asText(), l -> new int[2]);
      count[0] += well ? 1 : 0;
      count[1]++;
      if (!well) {
        System.out.println(
            "missed: " + report.get("title").asText() + " wanted " + wanted + " found " + found);
      }
    }
    right.forEach((language, count) -> assertThat(count[0]).as(language).isEqualTo(count[1]));
  }

  @Test
  void tellsDeathFromQuietInEachLanguage() throws IOException {
    for (JsonNode report : reports()) {
      boolean severe = judged(report).severity().score() >= 50;
      assertThat(severe)
          .as(report.get("title").asText())
          .isEqualTo(report.get("severe").asBoolean());
    }
  }

  private static EventJudge.Judgement judged(JsonNode report) {
    return JUDGE.judge(
        Article.builder()
            .id("a")
            .title(report.get("title").asText())
            .body(report.get("body").asText())
            .language(report.get("language").asText())
            .build(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Iterable<JsonNode> reports() throws IOException {
    try (InputStream in = NativeScriptTest.class.getResourceAsStream("/sets/native-topics.jsonl")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(NativeScriptTest::json).toList();
    }
  }

  private static JsonNode json(String line) {
    return Json.read(line, JsonNode.class);
  }
}
