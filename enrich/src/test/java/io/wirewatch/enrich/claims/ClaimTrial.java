package io.wirewatch.enrich.claims;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.article.Claim;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.opennlp.OpenNlpWordClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints the claims of the articles of a set, for reading: {@code main SET.jsonl FROM TO}. */
public final class ClaimTrial {
  private ClaimTrial() {}

  public static void main(String[] args) throws IOException {
    ClaimFinder finder = new ClaimFinder(new OpenNlpWordClasses());
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    long start = System.nanoTime();
    int from = Integer.parseInt(args[1]);
    int to = Math.min(lines.size(), Integer.parseInt(args[2]));
    for (String line : lines.subList(from, to)) {
      JsonNode row = Json.read(line, JsonNode.class);
      String body = row.path(row.has("body") ? "body" : "text").asText();
      for (Claim c : finder.find(body, List.of(), null)) {
        System.out.printf(
            Locale.ROOT,
            "[%s | %s | %s | %s]  %s%n",
            c.speaker().name(),
            c.cue(),
            c.stance().wireName(),
            c.side(),
            c.evidence().text().replace('\n', ' '));
      }
    }
    System.out.printf(
        Locale.ROOT, "%d articles in %.2f s%n", to - from, (System.nanoTime() - start) / 1e9);
  }
}
