package io.wirewatch.contracts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real bytes of every type read, write and validate as they always did. */
class GoldenSamplesTest {
  @TestFactory
  Stream<DynamicTest> comesOutAsItWentIn() {
    return each(
        topic -> {
          JsonNode golden = golden(topic);
          Object record = Json.read(golden.toString(), topic.type());
          assertThat(Json.mapper().readTree(Json.bytes(record))).isEqualTo(golden);
        });
  }

  @TestFactory
  Stream<DynamicTest> meetsItsSchema() {
    JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    return each(
        topic ->
            assertThat(schemas.getSchema(JsonSchemas.of(topic)).validate(golden(topic))).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> namesEveryFieldOfItsRecord() {
    return each(
        topic -> {
          JsonNode properties = JsonSchemas.of(topic).get("properties");
          List<String> missing = new ArrayList<>();
          for (Iterator<String> names = properties.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!golden(topic).has(name)) {
              missing.add(name);
            }
          }
          // A story is never both merged away and open: the sample shows an open one.
          missing.remove("mergedInto");
          assertThat(missing).as("fields that the golden sample does not show").isEmpty();
        });
  }

  private interface Check {
    void of(Topic<?> topic) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) {
    return Topics.all().stream()
        .map(topic -> DynamicTest.dynamicTest(topic.eventType(), () -> check.of(topic)));
  }

  static JsonNode golden(Topic<?> topic) throws IOException {
    String name = "/golden/" + CatalogueDocs.shapeName(topic) + ".json";
    try (InputStream in = GoldenSamplesTest.class.getResourceAsStream(name)) {
      assertThat(in).as("golden sample %s", name).isNotNull();
      return Json.mapper().readTree(in);
    }
  }
}
