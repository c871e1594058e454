package io.wirewatch.enrich.places;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the countries that an article is about.
 *
 * <p>Every mention of a country, of its people or of a place in it counts, in the headline and the
 * first sentences more than further down. Money, markets and offices ("pence", "Nikkei", "USDA")
 * count a little: for a country that is named anyway, and for any where nothing else tells much. A
 * country far behind the first is merely mentioned.
 */
final class CountryRanker {
  private static final int LEAD = 250;
  private static final double IN_TITLE = 3;
  private static final double IN_LEAD = 2;
  private static final double SHARE = 0.4;
  private static final double LEAST = 0.5;
  private static final double CUE = 0.6;
  private static final double MUCH = 3.5;
  private static final int MOST = 12;

  private final Gazetteer gazetteer;
  private final Map<String, String> cues = new HashMap<>();

  CountryRanker(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    try (BufferedReader lines = new BufferedReader(Lists.open("country-cues.tsv"))) {
      lines
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(f -> cues.put(f[0], f[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> rank(
      Article article, List<Entity> entities, List<Resolved> resolved, SourceHint source) {
    Map<String, Double> scores = new HashMap<>();
    for (Resolved r : resolved) {
      String countries = gazetteer.countries(r.place());
      if (countries.isEmpty()) {
        continue;
      }
      String[] each = countries.split(" ");
      double weight = weight(r) * place(r.mention().field(), r.mention().start());
      for (String country : each) {
        scores.merge(country, weight / Math.sqrt(each.length), Double::sum);
      }
    }
    for (Entity entity : entities) {
      if (entity.type() == EntityType.NATIONALITY) {
        for (Mention m : entity.mentions()) {
          String country = gazetteer.countryOfPeople(m.text());
          if (country != null && !country.isEmpty() && country.length() == 2) {
            scores.merge(country, 0.9 * place(m.field(), m.start()), Double::sum);
          }
        }
      }
    }
    cues(article, scores);
    if (scores.isEmpty() && source.country() != null) {
      scores.put(source.country(), LEAST);
    }
    return best(scores);
  }

  private double weight(Resolved r) {
    return switch (gazetteer.kind(r.place())) {
      case 'C' -> 1;
      case 'F', 'L' -> 0.6;
      default -> 0.8 * r.confidence();
    };
  }

  private static double place(String field, int start) {
    return field.equals("title") ? IN_TITLE : start < LEAD ? IN_LEAD : 1;
  }

  private void cues(Article article, Map<String, Double> scores) {
    Set<String> seen = new HashSet<>();
    boolean told = scores.values().stream().anyMatch(s -> s >= MUCH);
    Set<String> named = Set.copyOf(scores.keySet());
    for (String field : List.of("title", "body")) {
      String text = article.text(field);
      Words words = Words.of(text.length() > 4000 ? text.substring(0, 4000) : text);
      for (int i = 0; i < words.size(); i++) {
        String country = cues.get(words.folded(i));
        boolean counts = country != null && (!told || named.contains(country));
        if (counts && seen.add(words.folded(i))) {
          scores.merge(country, CUE, Double::sum);
        }
      }
    }
  }

  private static List<String> best(Map<String, Double> scores) {
    double top = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
    return scores.entrySet().stream()
        .filter(e -> e.getValue() >= Math.max(LEAST, SHARE * top))
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }
}
