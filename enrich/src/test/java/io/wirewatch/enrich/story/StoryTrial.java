package io.wirewatch.enrich.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.StoryRef;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the story step over a labelled set and prints its figures: {@code main SET.jsonl...}. */
public final class StoryTrial {
  private StoryTrial() {}

  public static void main(String[] sets) {
    for (String set : sets) {
      List<JsonNode> rows = rows(Path.of(set));
      StoryAssigner assigner = new StoryAssigner(new HeapMemory(), StoryAssigner.WINDOW);
      Instant at = Instant.parse("2026-01-01T00:00:00Z");
      List<String> gold = new ArrayList<>();
      List<String> stories = new ArrayList<>();
      Map<String, String> copies = new HashMap<>();
      List<String> groups = new ArrayList<>();
      long start = System.nanoTime();
      for (JsonNode row : rows) {
        at = at.plusSeconds(60);
        StoryRef ref = assigner.assign(article(row, at)).article().story();
        gold.add(row.path(row.has("story") ? "story" : "dup").asText());
        stories.add(ref.id());
        String id = row.path("id").asText();
        String group = ref.duplicateOf() == null ? id : copies.get(ref.duplicateOf());
        copies.put(id, group);
        groups.add(group);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s %d articles, %.0f/s%n  stories bcubed %s%n  copies pairs %s%n",
          Path.of(set).getFileName(),
          rows.size(),
          rows.size() / seconds,
          bcubed(gold, stories),
          pairs(gold, groups));
    }
  }

  static List<JsonNode> rows(Path set) {
    try (var lines = Files.lines(set)) {
      List<JsonNode> rows =
          new ArrayList<>(lines.map(line -> Json.read(line, JsonNode.class)).toList());
      rows.sort(Comparator.comparingInt(row -> row.path("seq").asInt(0)));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EnrichedArticle article(JsonNode row, Instant at) {
    Article article =
        Article.builder()
            .id(row.path("id").asText())
            .title(row.path("title").asText())
            .body(row.path("text").asText())
            .publishedAt(at)
            .build();
    return new EnrichedArticle(
        article, null, "en", null, null, null, null, null, null, null, null, null, null);
  }

  static String bcubed(List<String> gold, List<String> found) {
    Map<String, Integer> g = new HashMap<>();
    Map<String, Integer> f = new HashMap<>();
    Map<List<String>, Integer> both = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      g.merge(gold.get(i), 1, Integer::sum);
      f.merge(found.get(i), 1, Integer::sum);
      both.merge(List.of(gold.get(i), found.get(i)), 1, Integer::sum);
    }
    double p = 0;
    double r = 0;
    for (var e : both.entrySet()) {
      double n = e.getValue();
      p += n * n / f.get(e.getKey().get(1));
      r += n * n / g.get(e.getKey().get(0));
    }
    p /= gold.size();
    r /= gold.size();
    return String.format(
        Locale.ROOT,
        "P %.4f R %.4f F1 %.4f, %d of %d clusters",
        p,
        r,
        2 * p * r / (p + r),
        f.size(),
        g.size());
  }

  static String pairs(List<String> gold, List<String> found) {
    Map<String, Long> g = new HashMap<>();
    Map<String, Long> f = new HashMap<>();
    Map<List<String>, Long> both = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      g.merge(gold.get(i), 1L, Long::sum);
      f.merge(found.get(i), 1L, Long::sum);
      both.merge(List.of(gold.get(i), found.get(i)), 1L, Long::sum);
    }
    double right = count(both);
    double p = right / count(f);
    double r = right / count(g);
    return String.format(Locale.ROOT, "P %.4f R %.4f F1 %.4f", p, r, 2 * p * r / (p + r));
  }

  private static double count(Map<?, Long> sizes) {
    return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2d).sum();
  }
}
