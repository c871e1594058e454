package io.wirewatch.enrich.places;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.opennlp.NameModelFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How many articles a second of thread CPU time are put on the map once their names are found: the
 * places of given stretches alone, and places with the ranking of countries.
 *
 * <p>{@code WIREWATCH_EVAL} is the folder of the evaluation data.
 */
public final class PlacesBenchmark {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 4;

  private record Text(Article article, List<Entity> entities, List<int[]> spans) {}

  private PlacesBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    List<Text> texts = texts(Path.of(System.getenv("WIREWATCH_EVAL")).resolve("geo"));
    PlaceFinder places = new PlaceFinder(Gazetteer.shipped());
    PlaceResolver resolver = new PlaceResolver(Gazetteer.shipped());
    double resolved = median(texts, t -> resolver.resolve(mentions(t), Map.of(), SourceHint.NONE));
    double whole = median(texts, t -> places.find(t.article(), t.entities(), null));
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d articles; places resolved: %.0f articles per CPU second; with countries: %.0f",
            texts.size(),
            resolved,
            whole));
  }

  private static double median(List<Text> texts, Consumer<Text> job) {
    double[] rates = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long begun = cpu();
      texts.forEach(job);
      if (round >= 0) {
        rates[round] = texts.size() / ((cpu() - begun) / 1e9);
      }
    }
    Arrays.sort(rates);
    return rates[ROUNDS / 2];
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<PlaceMention> mentions(Text text) {
    String body = text.article().text("body");
    return text.spans().stream().map(s -> new PlaceMention("body", body, s[0], s[1])).toList();
  }

  private static List<Text> texts(Path folder) throws Exception {
    NameTagger tagger = NameModelFile.tagger();
    List<Text> texts = new ArrayList<>();
    for (String set : List.of("lgl", "trnews", "geovirus", "gwn")) {
      for (String line : Files.readAllLines(folder.resolve(set + ".dev.jsonl"))) {
        JsonNode row = Json.mapper().readTree(line);
        Article article =
            Article.builder().id("a").body(row.get("text").asText()).language("en").build();
        List<int[]> spans = new ArrayList<>();
        for (JsonNode t : row.get("toponyms")) {
          int start = t.get("start").asInt();
          int end = t.get("end").asInt();
          // Some labels point outside their text.
          if (start >= 0 && start < end && end <= article.text("body").length()) {
            spans.add(new int[] {start, end});
          }
        }
        texts.add(new Text(article, tagger.tag(article, "en"), spans));
      }
    }
    return texts;
  }
}
