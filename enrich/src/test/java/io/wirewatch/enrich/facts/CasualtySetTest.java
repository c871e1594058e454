package io.wirewatch.enrich.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.topics.Reading;
import io.wirewatch.enrich.topics.SeedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Figures on 150 sentences that were written by somebody who knew the guide and not the rules. A
 * line is {@code {"text", "half": "tune|report", "facts": [{"kind", "min", "max"}]}}; only the
 * reporting half counts.
 */
class CasualtySetTest {
  private static final String SET = "/sets/casualties.jsonl";
  private static final Instant PUBLISHED = Instant.parse("2026-11-18T12:00:00Z");

  @Test
  void findsTheFiguresOfTheReportingHalf() throws IOException {
    List<JsonNode> sentences = new ArrayList<>();
    try (InputStream in = CasualtySetTest.class.getResourceAsStream(SET)) {
      if (in == null) {
        System.out.println("skipped: casualty sentences (" + SET + " is not there)");
      }
      assumeTrue(in != null);
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        JsonNode sentence = Json.mapper().readTree(line);
        if (sentence.path("half").asText().equals("report")) {
          sentences.add(sentence);
        }
      }
    }
    double f1 = f1(sentences);
    System.out.printf(
        Locale.ROOT, "casualty figures, %d sentences: F1 %.3f%n", sentences.size(), f1);
    assertThat(f1).isGreaterThanOrEqualTo(0.85);
  }

  private static double f1(List<JsonNode> sentences) {
    FactFinder finder = new FactFinder(FactWords.read(SeedFiles.shipped()));
    int hits = 0;
    int wanted = 0;
    int found = 0;
    for (JsonNode sentence : sentences) {
      Map<String, Integer> open = new HashMap<>();
      for (JsonNode fact : sentence.get("facts")) {
        open.merge(
            key(fact.get("kind").asText(), number(fact, "min"), number(fact, "max")),
            1,
            Integer::sum);
        wanted++;
      }
      Reading reading = Reading.of(null, null, sentence.get("text").asText());
      for (var fact : finder.find(reading, List.of(), List.of(), PUBLISHED)) {
        found++;
        String key = key(fact.kind().wireName(), fact.min(), fact.max());
        if (open.merge(key, -1, Integer::sum) >= 0) {
          hits++;
        }
      }
    }
    return 2.0 * hits / Math.max(1, wanted + found);
  }

  private static Integer number(JsonNode fact, String name) {
    return fact.hasNonNull(name) ? fact.get(name).asInt() : null;
  }

  private static String key(String kind, Integer min, Integer max) {
    return kind + " " + min + " " + max;
  }
}
