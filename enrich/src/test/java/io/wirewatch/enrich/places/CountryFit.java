package io.wirewatch.enrich.places;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.opennlp.NameModelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fits the weights of the country ranking to labelled articles and says, by five-fold
 * cross-validation, what they are worth: a logistic regression by AdaGrad, the mean of the later
 * rounds, the same in every run.
 *
 * <p>{@code WIREWATCH_EVAL} is the folder of the evaluation data; the argument is the file of
 * weights to write.
 */
public final class CountryFit {
  private static final int FOLDS = 5;
  private static final int EPOCHS = 24;
  private static final double RATE = 0.3;
  private static final double RIDGE = 1e-3;

  private record Labelled(Set<String> gold, Map<String, double[]> features) {}

  private CountryFit() {}

  /** Prints the figures and writes the weights. */
  public static void main(String[] args) throws Exception {
    List<Labelled> articles = read();
    for (int seed = 0; seed < 2; seed++) {
      List<Labelled> order = new ArrayList<>(articles);
      Collections.shuffle(order, new Random(seed));
      say("cross-validated, order %d: %s", seed, crossValidated(order));
    }
    double[] weights = fit(articles);
    say("on the articles it was fitted on: %s", new Tally().add(articles, weights));
    if (args.length > 0) {
      write(Path.of(args[0]), weights);
    }
  }

  private static List<Labelled> read() throws Exception {
    Path file =
        Path.of(System.getenv("WIREWATCH_EVAL")).resolve("country/reuters_places.dev.jsonl");
    NameTagger tagger = NameModelFile.tagger();
    PlaceFinder places = new PlaceFinder(Gazetteer.shipped());
    List<Labelled> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = Json.mapper().readTree(line);
      Article article =
          Article.builder()
              .id(row.get("id").asText())
              .title(row.path("title").asText(""))
              .body(row.get("text").asText())
              .language("en")
              .build();
      Set<String> gold = new HashSet<>();
      row.get("countries").forEach(c -> gold.add(c.asText()));
      articles.add(new Labelled(gold, places.countryFeatures(article, tagger.tag(article, "en"))));
    }
    return articles;
  }

  private static Tally crossValidated(List<Labelled> articles) {
    Tally tally = new Tally();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Labelled> train = new ArrayList<>();
      List<Labelled> test = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? test : train).add(articles.get(i));
      }
      tally.add(test, fit(train));
    }
    return tally;
  }

  private record Row(double[] features, boolean about) {}

  private static double[] fit(List<Labelled> articles) {
    List<Row> rows = new ArrayList<>();
    for (Labelled article : articles) {
      article
          .features()
          .forEach((country, f) -> rows.add(new Row(f, article.gold().contains(country))));
    }
    double[] weights = new double[CountryFeatures.SIZE];
    double[] squares = new double[CountryFeatures.SIZE];
    Arrays.fill(squares, 1e-6);
    Random random = new Random(1);
    double[] mean = new double[CountryFeatures.SIZE];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(rows, random);
      rows.forEach(row -> step(row, weights, squares));
      for (int i = 0; epoch >= EPOCHS / 2 && i < mean.length; i++) {
        mean[i] += weights[i] / (EPOCHS - EPOCHS / 2);
      }
    }
    return mean;
  }

  private static void step(Row row, double[] weights, double[] squares) {
    double score = CountryRanker.score(row.features(), weights);
    double error = 1 / (1 + Math.exp(-score)) - (row.about() ? 1 : 0);
    for (int i = 0; i < weights.length; i++) {
      double value = row.features()[i];
      if (value != 0) {
        double slope = error * value + RIDGE * weights[i];
        squares[i] += slope * slope;
        weights[i] -= RATE / Math.sqrt(squares[i]) * slope;
      }
    }
  }

  private static void write(Path file, double[] weights) throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Weights of the country ranking, fitted by CountryFit (docs/models/countries.md)."
            + " Apache-2.0.");
    lines.add("# figure, weight");
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        lines.add(String.format(Locale.ROOT, "%s\t%.3f", CountryFeatures.name(i), weights[i]));
      }
    }
    Files.write(file, lines);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static final class Tally {
    private int right;
    private int chosen;
    private int wanted;

    Tally add(List<Labelled> articles, double[] weights) {
      for (Labelled article : articles) {
        List<String> found = CountryRanker.chosen(article.features(), weights);
        right += (int) found.stream().filter(article.gold()::contains).count();
        chosen += found.size();
        wanted += article.gold().size();
      }
      return this;
    }

    @Override
    public String toString() {
      double precision = (double) right / chosen;
      double recall = (double) right / wanted;
      return String.format(
          Locale.ROOT,
          "P %.4f R %.4f F1 %.4f",
          precision,
          recall,
          2 * precision * recall / (precision + recall));
    }
  }
}
