package io.wirewatch.contracts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.wire.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed documents say what the code does; {@code -Dwirewatch.rewrite=true} writes them
 * anew.
 */
class DocumentsTest {
  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void topicsPageSaysWhatTheCatalogueSays() throws IOException {
    holds(DOCS.resolve("topics.md"), CatalogueDocs.topicsPage());
  }

  @Test
  void reasonsPageListsTheClosedSet() throws IOException {
    holds(DOCS.resolve("reasons.md"), CatalogueDocs.reasonsPage());
  }

  @Test
  void asyncApiSaysWhatTheCatalogueSays() throws IOException {
    holds(DOCS.resolve("asyncapi.yaml"), CatalogueDocs.asyncApi());
  }

  @Test
  void schemasSayWhatTheRecordsAre() throws IOException {
    for (Topic<?> topic : Topics.all()) {
      Path file = DOCS.resolve("schemas").resolve(CatalogueDocs.shapeName(topic) + ".json");
      holds(file, JsonSchemas.text(JsonSchemas.of(topic)));
    }
  }

  private static void holds(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("wirewatch.rewrite")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .as(
            "%s is out of date: run the tests of contracts with -Dwirewatch.rewrite=true",
            file.getFileName())
        .isEqualTo(expected);
  }
}
