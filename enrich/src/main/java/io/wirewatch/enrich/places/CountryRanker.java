package io.wirewatch.enrich.places;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.enrich.gazetteer.Lists;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks the countries that an article is about.
 *
 * <p>Every sign of a country counts: its name, its people, its places, offices, leaders, companies,
 * markets and money. {@link CountryFeatures} puts into figures where they stand and how the country
 * compares with the others; a linear model weighs them (its weights and how they were fitted:
 * docs/models/countries.md). What is likelier than not is listed, the likeliest first; where
 * nothing is, the likeliest if it is not unlikely, and else the home of the source.
 */
final class CountryRanker {
  private static final double LEAST = 0;
  private static final double LEAST_OF_THE_BEST = -1.5;
  private static final int MOST = 12;

  private final CountrySigns signs;
  private final double[] weights;

  CountryRanker(Gazetteer gazetteer) {
    this.signs = new CountrySigns(gazetteer);
    this.weights = weights();
  }

  private static double[] weights() {
    Map<String, Double> read = new HashMap<>();
    try (BufferedReader lines = new BufferedReader(Lists.open("country-weights.tsv"))) {
      lines
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(f -> read.put(f[0], Double.valueOf(f[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double[] weights = new double[CountryFeatures.SIZE];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = read.getOrDefault(CountryFeatures.name(i), 0.0);
    }
    return weights;
  }

  /** The countries, most first. */
  List<String> rank(
      Article article, List<Entity> entities, List<Resolved> resolved, SourceHint source) {
    List<String> found = chosen(features(article, entities, resolved), weights);
    return found.isEmpty() && source.country() != null ? List.of(source.country()) : found;
  }

  /** How the article speaks of each country. */
  Map<String, double[]> features(Article article, List<Entity> entities, List<Resolved> resolved) {
    return CountryFeatures.of(signs.of(article, entities, resolved), article.text("body").length());
  }

  /** The countries of these figures that the weights choose, most first. */
  static List<String> chosen(Map<String, double[]> features, double[] weights) {
    Map<String, Double> scores = new HashMap<>();
    features.forEach((country, f) -> scores.put(country, score(f, weights)));
    List<String> ranked =
        scores.entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    List<String> likely = ranked.stream().filter(c -> scores.get(c) >= LEAST).limit(MOST).toList();
    if (likely.isEmpty() && !ranked.isEmpty() && scores.get(ranked.get(0)) > LEAST_OF_THE_BEST) {
      return ranked.subList(0, 1);
    }
    return likely;
  }

  static double score(double[] features, double[] weights) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += features[i] * weights[i];
    }
    return score;
  }
}
