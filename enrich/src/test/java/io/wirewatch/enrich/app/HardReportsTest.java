package io.wirewatch.enrich.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Drills, threats, arms found on the way, reports taken back and sport in English, French and
 * Spanish, through all of enrichment; half must raise nothing. Written before the rules; only the
 * half kept for reporting counts.
 */
class HardReportsTest {
  private static final EnrichVerb ENRICH = new EnrichVerb();

  @Test
  void tellsTheThreatsAndRaisesNothingByTheRest() throws IOException {
    int hits = 0;
    int told = 0;
    int labelled = 0;
    int raised = 0;
    int counted = 0;
    for (JsonNode report : reports()) {
      EnrichedArticle enriched = ENRICH.enrich(input(report));
      Set<String> found = enriched.topics().stream().map(TopicTag::id).collect(Collectors.toSet());
      Set<String> wanted = words(report.path("topics"));
      found.removeAll(words(report.path("disputed")));
      told += found.size();
      labelled += wanted.size();
      raised += wanted.isEmpty() && !found.isEmpty() ? 1 : 0;
      counted += wanted.isEmpty() && tellsOfDead(enriched) ? 1 : 0;
      found.retainAll(wanted);
      hits += found.size();
    }
    double f1 = 2.0 * hits / (told + labelled);
    System.out.printf("hard reports: topic F1 %.3f, %d negatives with a topic%n", f1, raised);
    assertThat(f1).isGreaterThanOrEqualTo(0.88);
    assertThat(raised).isLessThanOrEqualTo(1);
    assertThat(counted).as("dead of drills, retractions and sport").isLessThanOrEqualTo(1);
  }

  private static boolean tellsOfDead(EnrichedArticle enriched) {
    return enriched.facts().stream().anyMatch(fact -> fact.kind() == FactKind.KILLED);
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static ObjectNode input(JsonNode report) {
    return Json.mapper()
        .createObjectNode()
        .put("name", report.path("id").asText())
        .put("title", report.path("title").asText())
        .put("body", report.path("body").asText());
  }

  private static List<JsonNode> reports() throws IOException {
    try (InputStream in = HardReportsTest.class.getResourceAsStream("/sets/hard-reports.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> Json.read(line, JsonNode.class))
          .filter(report -> report.path("half").asText().equals("report"))
          .toList();
    }
  }
}
