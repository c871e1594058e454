package io.wirewatch.enrich.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.story.Assignment;
import io.wirewatch.enrich.story.HeapMemory;
import io.wirewatch.enrich.story.StoryAssigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a newsroom folder through enrichment and prints each article's story: {@code main DIR}. */
public final class NewsroomTrial {
  private NewsroomTrial() {}

  public static void main(String[] args) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    Path folder = Path.of(args[0]);
    Map<String, JsonNode> outlets = new HashMap<>();
    yaml.readTree(folder.resolve("newsroom.yaml").toFile())
        .path("outlets")
        .forEach(o -> outlets.put(o.path("id").asText(), o));
    EnrichVerb enrich = new EnrichVerb();
    HeapMemory memory = new HeapMemory();
    StoryAssigner assigner = new StoryAssigner(memory, StoryAssigner.WINDOW);
    Map<String, String> events = new HashMap<>();
    List<Path> files;
    try (var listed = Files.list(folder.resolve("articles"))) {
      files = listed.sorted().toList();
    }
    Instant start = Instant.parse("2026-11-22T12:00:00Z");
    for (Path file : files) {
      String[] parts = Files.readString(file).split("(?m)^---\\s*$", 3);
      JsonNode head = yaml.readTree(parts[1]);
      JsonNode outlet = outlets.get(head.path("outlet").asText());
      ObjectNode input = Json.mapper().createObjectNode();
      input.put("name", head.path("outlet").asText() + "/" + head.path("slug").asText());
      input.put("title", head.path("title").asText());
      input.put("summary", head.path("summary").asText());
      input.put("body", parts[2].strip());
      input.put("version", head.has("revises") ? 2 : 1);
      input.put("publishedAt", start.plusSeconds(head.path("release").asInt()).toString());
      ObjectNode source = input.putObject("source");
      for (String key : List.of("id", "name", "country", "language", "reliability", "family")) {
        if (outlet.has(key)) {
          source.set(key, outlet.get(key));
        }
      }
      EnrichedArticle enriched = enrich.enrich(input);
      Assignment done = assigner.assign(enriched);
      StoryRef story = done.article().story();
      String event = head.path("event").asText();
      String opener = events.computeIfAbsent(story.id(), k -> event);
      System.out.printf(
          "%s %-22s %-22s %.2f o%d %s %s%s%n",
          opener.equals(event) ? "  " : "!!",
          event,
          opener + "#" + Math.abs(story.id().hashCode() % 1000),
          story.similarity(),
          story.origins(),
          enriched.language(),
          file.getFileName(),
          story.duplicateOf() == null ? "" : " copy of " + story.duplicateOf());
      if (args.length > 1 && event.equals(args[1])) {
        System.out.println("     " + done.changes());
        System.out.println(
            "     "
                + enriched.facts().stream()
                    .map(f -> f.kind() + " " + f.min() + " " + f.date() + " by " + f.by())
                    .toList());
        System.out.println(
            "     "
                + enriched.claims().stream()
                    .map(c -> c.side() + ":" + c.speaker().name() + ":" + c.stance())
                    .toList());
      }
    }
  }
}
