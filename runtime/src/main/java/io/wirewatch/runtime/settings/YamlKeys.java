package io.wirewatch.runtime.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Flattens a YAML file into dotted keys that know their line. */
final class YamlKeys {
  private static final YAMLFactory YAML = new YAMLFactory();

  private YamlKeys() {}

  /**
   * Reads a file; a list of plain values becomes one value parted by commas.
   *
   * @throws IOException where it cannot be read or is no YAML map
   */
  static List<Given> read(Path file) throws IOException {
    List<Given> found = new ArrayList<>();
    try (var in = Files.newBufferedReader(file);
        JsonParser yaml = YAML.createParser(in)) {
      JsonToken first = yaml.nextToken();
      if (first == JsonToken.START_OBJECT) {
        readMap("", yaml, file, found);
      } else if (first != null && first != JsonToken.VALUE_NULL) {
        throw new IOException("expected keys and values");
      }
    }
    return found;
  }

  private static void readMap(String prefix, JsonParser yaml, Path file, List<Given> found)
      throws IOException {
    while (yaml.nextToken() != JsonToken.END_OBJECT) {
      String key = prefix + yaml.currentName();
      String where = file.getFileName() + " line " + yaml.currentTokenLocation().getLineNr();
      JsonToken value = yaml.nextToken();
      if (value == JsonToken.START_OBJECT) {
        readMap(key + ".", yaml, file, found);
      } else if (value == JsonToken.START_ARRAY) {
        found.add(new Given(key, readList(key, yaml), where));
      } else {
        found.add(new Given(key, value == JsonToken.VALUE_NULL ? "" : yaml.getText(), where));
      }
    }
  }

  private static String readList(String key, JsonParser yaml) throws IOException {
    StringJoiner values = new StringJoiner(",");
    while (yaml.nextToken() != JsonToken.END_ARRAY) {
      if (!yaml.currentToken().isScalarValue()) {
        throw new IOException("the list " + key + " holds something that is no plain value");
      }
      values.add(yaml.getText());
    }
    return values.toString();
  }

  /**
   * A value as it was given.
   *
   * @param key dotted key
   * @param text its text
   * @param where file and line, environment variable or flag
   */
  record Given(String key, String text, String where) {}
}
