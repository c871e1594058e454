package io.wirewatch.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final TopicBook BOOK = TopicBook.read(SeedFiles.shipped());

  private int held;

  @Test
  void whatHoldsOfASentenceMayHoldOfTheArticle() throws IOException {
    for (String set : List.of("topic-reports", "native-blind")) {
      try (InputStream in = getClass().getResourceAsStream("/sets/" + set + ".jsonl")) {
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
          JsonNode report = Json.mapper().readTree(line);
          check(Reading.of(report.get("title").asText(), null, report.get("body").asText()));
        }
      }
    }
    assertThat(held).isGreaterThan(1000);
  }

  private void check(Reading reading) {
    List<Scene> scenes = BOOK.cues().scenes(reading);
    for (int i = 0; i < scenes.size(); i += 2) {
      scenes.get(i).country("PK");
      scenes.get(i).country("AF");
    }
    Scene together = Scene.union(scenes, BOOK.cues().names().size(), List.of());
    for (Set<String> topics : List.of(Set.<String>of(), Set.of("terrorism", "armed-conflict"))) {
      for (TopicDefinition topic : BOOK.topics()) {
        for (Rule rule : topic.rules()) {
          for (Scene scene : scenes) {
            if (rule.condition().holds(scene, topics)) {
              held++;
              assertThat(rule.condition().mayHold(together, topics)).as(rule.name()).isTrue();
            }
          }
        }
      }
    }
  }
}
