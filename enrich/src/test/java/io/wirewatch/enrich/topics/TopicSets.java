package io.wirewatch.enrich.topics;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.severity.EventJudge;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores the judging of events on the labelled sets, in this process and without names and places.
 *
 * <p>As a program: {@code TopicSets SETS [SEEDS]} prints all figures and the reliability table.
 */
public final class TopicSets {
  private static final Map<String, String> COARSE =
      Map.of(
          "terrorism", "terrorism",
          "security-operation", "security_operation",
          "armed-conflict", "armed_conflict",
          "civil-unrest", "unrest",
          "diplomacy", "diplomacy",
          "organised-crime", "crime",
          "disaster", "disaster");
  private static final int BINS = 5;

  private final Path sets;
  private final EventJudge judge;

  TopicSets(Path sets, EventJudge judge) {
    this.sets = sets;
    this.judge = judge;
  }

  /** Right, too many, too few. */
  record Score(int hits, int extra, int missed) {
    double f1() {
      return hits == 0 ? 0 : 2.0 * hits / (2 * hits + extra + missed);
    }

    Score plus(Score other) {
      return new Score(hits + other.hits, extra + other.extra, missed + other.missed);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "P %.2f R %.2f F1 %.3f (%d right, %d too many, %d missed)",
          hits / Math.max(1.0, hits + extra),
          hits / Math.max(1.0, hits + missed),
          f1(),
          hits,
          extra,
          missed);
    }
  }

  public static void main(String[] args) throws IOException {
    SeedFiles files = args.length > 1 ? SeedFiles.of(Path.of(args[1])) : SeedFiles.shipped();
    TopicSets scorer = new TopicSets(Path.of(args[0]), EventJudge.read(files));
    PrintStream out = System.out;
    for (String kind : List.of("border", "mixed")) {
      Map<String, Score> labels = scorer.labels(kind);
      labels.forEach((label, score) -> out.println(kind + " " + label + ": " + score));
      out.println(kind + " all: " + sum(labels.values()));
    }
    out.printf(Locale.ROOT, "case weighted F1 %.3f%n", scorer.coarse());
    out.println("severe: " + scorer.severe());
    out.printf(Locale.ROOT, "quiet articles with a topic: %.4f%n", scorer.loudShare());
    scorer.reliability().forEach(out::println);
  }

  static Score sum(Iterable<Score> scores) {
    Score sum = new Score(0, 0, 0);
    for (Score score : scores) {
      sum = sum.plus(score);
    }
    return sum;
  }

  /** Scores by label on a set of many labels; disputed ones are left out. */
  Map<String, Score> labels(String kind) throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    for (JsonNode row : rows(kind)) {
      Set<String> disputed = words(row.get("disputed"));
      Set<String> wanted = words(row.get("topics"));
      Set<String> found = new HashSet<>(topics(judged(row)));
      wanted.removeAll(disputed);
      found.removeAll(disputed);
      Set<String> either = new HashSet<>(wanted);
      either.addAll(found);
      for (String label : either) {
        boolean hit = wanted.contains(label) && found.contains(label);
        boolean extra = !wanted.contains(label);
        Score one = new Score(hit ? 1 : 0, extra ? 1 : 0, hit || extra ? 0 : 1);
        scores.merge(label, one, Score::plus);
      }
    }
    return scores;
  }

  /** Weighted F1 over the coarse classes of event snippets. */
  double coarse() throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    int count = 0;
    for (JsonNode row : rows("case2021")) {
      String wanted = row.get("coarse").asText();
      String found =
          judged(row).topics().stream()
              .map(tag -> COARSE.get(tag.id()))
              .filter(name -> name != null)
              .findFirst()
              .orElse("other");
      count++;
      if (found.equals(wanted)) {
        scores.merge(wanted, new Score(1, 0, 0), Score::plus);
      } else {
        scores.merge(wanted, new Score(0, 0, 1), Score::plus);
        scores.merge(found, new Score(0, 1, 0), Score::plus);
      }
    }
    double sum = 0;
    for (Score score : scores.values()) {
      sum += score.f1() * (score.hits() + score.missed());
    }
    return sum / count;
  }

  /** How well level severe or extreme meets the label of the mixed set. */
  Score severe() throws IOException {
    Score score = new Score(0, 0, 0);
    for (JsonNode row : rows("mixed")) {
      if (row.hasNonNull("severe")) {
        SeverityLevel level = judged(row).severity().level();
        boolean found = level == SeverityLevel.SEVERE || level == SeverityLevel.EXTREME;
        boolean wanted = row.get("severe").asBoolean();
        score =
            score.plus(
                new Score(
                    found && wanted ? 1 : 0, found && !wanted ? 1 : 0, !found && wanted ? 1 : 0));
      }
    }
    return score;
  }

  /** Share of sport and culture articles that carry a topic. */
  double loudShare() throws IOException {
    List<JsonNode> rows = rows("quiet");
    int loud = 0;
    for (JsonNode row : rows) {
      loud += judged(row).topics().isEmpty() ? 0 : 1;
    }
    return loud / (double) rows.size();
  }

  /** For each band of scores, how often the topic was right: over both sets of many labels. */
  List<String> reliability() throws IOException {
    int[] right = new int[BINS];
    int[] all = new int[BINS];
    double[] told = new double[BINS];
    for (String kind : List.of("border", "mixed")) {
      for (JsonNode row : rows(kind)) {
        Set<String> disputed = words(row.get("disputed"));
        Set<String> wanted = words(row.get("topics"));
        for (TopicTag tag : judged(row).topics()) {
          if (!disputed.contains(tag.id())) {
            int bin = Math.min(BINS - 1, (int) ((tag.score() - 0.5) * 2 * BINS));
            all[bin]++;
            told[bin] += tag.score();
            right[bin] += wanted.contains(tag.id()) ? 1 : 0;
          }
        }
      }
    }
    List<String> table = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      table.add(
          String.format(
              Locale.ROOT,
              "| %.1f–%.1f | %d | %.2f | %.2f |",
              0.5 + i / (2.0 * BINS),
              0.5 + (i + 1) / (2.0 * BINS),
              all[i],
              told[i] / Math.max(1, all[i]),
              right[i] / Math.max(1.0, all[i])));
    }
    return table;
  }

  private EventJudge.Judgement judged(JsonNode row) {
    return judge.judge(
        Article.builder()
            .id(row.get("id").asText())
            .title(row.path("title").asText(""))
            .body(row.hasNonNull("body") ? row.get("body").asText() : row.get("text").asText())
            .build(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static List<String> topics(EventJudge.Judgement draft) {
    return draft.topics().stream().map(TopicTag::id).toList();
  }

  private List<JsonNode> rows(String kind) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(sets.resolve("topics/" + kind + ".dev.jsonl"))) {
      rows.add(Json.mapper().readTree(line));
    }
    return rows;
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    if (list != null) {
      list.forEach(word -> words.add(word.asText()));
    }
    return words;
  }
}
