package io.wirewatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.date.DateVerb;
import io.wirewatch.ingest.feed.FeedVerb;
import io.wirewatch.ingest.page.ExtractVerb;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Runs the reading verbs over a batch without the command line's start-up. */
public final class ReadingBatch {
  private ReadingBatch() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      JsonNode item = Json.read(line, JsonNode.class);
      long start = System.nanoTime();
      String answer = Json.text(answer(args[0], item));
      out.println(answer);
      if (args.length > 2) {
        System.err.printf(
            "%s %d ms%n", item.path("name").asText(), (System.nanoTime() - start) / 1_000_000);
      }
    }
  }

  static Object answer(String verb, JsonNode item) throws IOException {
    String name = item.path("name").asText();
    return switch (verb) {
      case "date" ->
          new DateVerb().answer(new DateVerb.Question(name, item.path("input").asText()));
      case "feed" -> new FeedVerb().answer(name, bytes(item), headers(item), url(item));
      case "extract" -> new ExtractVerb().answer(name, bytes(item), headers(item), url(item));
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private static String url(JsonNode item) {
    return item.path("url").asText(null);
  }

  private static Map<String, String> headers(JsonNode item) {
    Map<String, String> headers = new HashMap<>();
    item.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    return headers;
  }

  private static byte[] bytes(JsonNode item) throws IOException {
    Path file = Path.of(item.path("file").asText());
    if (!file.toString().endsWith(".gz")) {
      return Files.readAllBytes(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
