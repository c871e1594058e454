package io.wirewatch.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.wire.Json;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The items of one run, in order: files or URLs named as arguments, or the lines of a batch file.
 *
 * <p>Reads a line at a time, so that a batch may be larger than memory.
 */
final class Items implements Closeable {
  private final BufferedReader lines;
  private final Path folder;
  private final List<String> arguments;
  private int next;

  private Items(BufferedReader lines, Path folder, List<String> arguments) {
    this.lines = lines;
    this.folder = folder;
    this.arguments = arguments;
  }

  /** One item, or what is wrong with its line. */
  record Item(ObjectNode input, Path folder, String fault) {
    /** The item's name, where it has one. */
    String name() {
      JsonNode name = input.get("name");
      return name == null ? null : name.asText();
    }

    /** A file that the item names, against the folder of its batch. */
    Path file() {
      return folder.resolve(input.get("file").asText());
    }
  }

  /** Items named as arguments. */
  static Items ofArguments(List<String> arguments) {
    return new Items(null, Path.of(""), arguments);
  }

  /**
   * The lines of a batch.
   *
   * @param file a file of JSON lines, also gzipped, or {@code -} for standard input
   */
  static Items ofBatch(String file, InputStream standardInput) throws IOException {
    boolean standard = file.equals("-");
    InputStream in = standard ? standardInput : Files.newInputStream(Path.of(file));
    Path folder = standard ? Path.of("") : Path.of(file).toAbsolutePath().getParent();
    return new Items(
        new BufferedReader(new InputStreamReader(unzipped(in), StandardCharsets.UTF_8)),
        folder,
        List.of());
  }

  /** The next item, or null at the end. */
  Item next() throws IOException {
    if (lines == null) {
      return next < arguments.size() ? ofArgument(arguments.get(next++)) : null;
    }
    String line = lines.readLine();
    while (line != null && line.isBlank()) {
      line = lines.readLine();
    }
    return line == null ? null : ofLine(line);
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }

  private Item ofArgument(String argument) {
    ObjectNode input = Json.mapper().createObjectNode();
    input.put("name", argument);
    input.put(argument.matches("(?i)https?://.*") ? "url" : "file", argument);
    return new Item(input, folder, null);
  }

  private Item ofLine(String line) {
    next++;
    try {
      JsonNode node = Json.mapper().readTree(line);
      if (node instanceof ObjectNode object) {
        return new Item(object, folder, null);
      }
      return broken("expected a JSON object, found " + node.getNodeType());
    } catch (JsonProcessingException e) {
      return broken("not JSON: " + e.getOriginalMessage());
    }
  }

  private Item broken(String fault) {
    ObjectNode input = Json.mapper().createObjectNode();
    input.put("name", "line " + next);
    return new Item(input, folder, fault);
  }

  /** Takes gzip off where it is on, by its first two bytes. */
  static InputStream unzipped(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }
}
