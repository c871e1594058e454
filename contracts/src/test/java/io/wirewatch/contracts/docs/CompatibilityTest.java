package io.wirewatch.contracts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Fields may be added, never renamed, retyped or removed: held against the schemas as last
 * released.
 */
class CompatibilityTest {
  private static final Path RELEASED = Path.of("src", "test", "resources", "released");

  @TestFactory
  Stream<DynamicTest> staysReadableByConsumersOfTheLastRelease() {
    return Topics.all().stream()
        .filter(topic -> Files.exists(released(topic)))
        .map(topic -> DynamicTest.dynamicTest(topic.eventType(), () -> staysReadable(topic)));
  }

  @Test
  void seesARemovedARetypedAndANoLongerRequiredField() throws IOException {
    ObjectNode changed = JsonSchemas.of(Topics.ARTICLES_RAW);
    ((ObjectNode) changed.get("properties")).remove("title");
    ((ObjectNode) changed.at("/properties/url")).put("type", "integer");
    ((ArrayNode) changed.get("required")).removeAll();
    assertThat(breaks("", read(released(Topics.ARTICLES_RAW)), changed))
        .contains("/properties/title is gone", "/properties/url/type changed")
        .anyMatch(found -> found.startsWith("/required"));
  }

  private static void staysReadable(Topic<?> topic) throws IOException {
    assertThat(breaks("", read(released(topic)), JsonSchemas.of(topic))).isEmpty();
  }

  private static Path released(Topic<?> topic) {
    return RELEASED.resolve(CatalogueDocs.shapeName(topic) + ".json");
  }

  private static JsonNode read(Path schema) throws IOException {
    return Json.mapper().readTree(Files.readAllBytes(schema));
  }

  /**
   * What of the old schema the new one no longer says; descriptions and examples are free to
   * change.
   */
  private static List<String> breaks(String at, JsonNode old, JsonNode now) {
    List<String> found = new ArrayList<>();
    for (Iterator<Map.Entry<String, JsonNode>> fields = old.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      String path = at + "/" + field.getKey();
      if (List.of("description", "examples", "title").contains(field.getKey())
          && !at.endsWith("properties")) {
        continue;
      }
      JsonNode other = now.get(field.getKey());
      if (other == null) {
        found.add(path + " is gone");
      } else if (field.getKey().equals("required")) {
        field.getValue().forEach(name -> found.addAll(requiredStill(path, name, other)));
      } else if (field.getValue().isObject()) {
        found.addAll(breaks(path, field.getValue(), other));
      } else if (!field.getValue().equals(other)) {
        found.add(path + " changed");
      }
    }
    return found;
  }

  private static List<String> requiredStill(String path, JsonNode name, JsonNode required) {
    for (JsonNode candidate : required) {
      if (candidate.equals(name)) {
        return List.of();
      }
    }
    return List.of(path + ": " + name.asText() + " is no longer always written");
  }
}
