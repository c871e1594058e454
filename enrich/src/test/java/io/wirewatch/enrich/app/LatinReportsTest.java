package io.wirewatch.enrich.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reports in Spanish, French and Portuguese by somebody who had not seen the word lists, through
 * all of enrichment; half of them must raise nothing. Figures only: no report is printed.
 */
class LatinReportsTest {
  private static final EnrichVerb ENRICH = new EnrichVerb();

  @ParameterizedTest
  @CsvSource({"es,0.60,2", "fr,0.80,3", "pt,0.80,1"})
  void tellsWhatReportsOfOthersAreAbout(String language, double least, int mistaken)
      throws IOException {
    int hits = 0;
    int told = 0;
    int labelled = 0;
    int raised = 0;
    int severe = 0;
    for (JsonNode report : reports(language)) {
      EnrichedArticle enriched = ENRICH.enrich(input(report));
      Set<String> found = enriched.topics().stream().map(TopicTag::id).collect(Collectors.toSet());
      Set<String> wanted = new HashSet<>();
      report.path("topics").forEach(topic -> wanted.add(topic.asText()));
      told += found.size();
      labelled += wanted.size();
      raised += wanted.isEmpty() && !found.isEmpty() ? 1 : 0;
      severe += isSevere(enriched) == report.path("severe").asBoolean() ? 0 : 1;
      found.retainAll(wanted);
      hits += found.size();
    }
    double f1 = 2.0 * hits / (told + labelled);
    System.out.printf("%s: topic F1 %.3f, %d negatives with a topic%n", language, f1, raised);
    assertThat(f1).isGreaterThanOrEqualTo(least);
    assertThat(raised).isLessThanOrEqualTo(mistaken);
    assertThat(severe).as("reports whose severity is mistaken").isLessThanOrEqualTo(1);
  }

  private static boolean isSevere(EnrichedArticle enriched) {
    SeverityLevel level = enriched.severity().level();
    return level == SeverityLevel.SEVERE || level == SeverityLevel.EXTREME;
  }

  private static ObjectNode input(JsonNode report) {
    return Json.mapper()
        .createObjectNode()
        .put("name", report.path("title").asText())
        .put("title", report.path("title").asText())
        .put("body", report.path("body").asText());
  }

  private static List<JsonNode> reports(String language) throws IOException {
    try (InputStream in = LatinReportsTest.class.getResourceAsStream("/sets/latin-blind.jsonl")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> Json.read(line, JsonNode.class))
          .filter(report -> report.path("language").asText().equals(language))
          .toList();
    }
  }
}
