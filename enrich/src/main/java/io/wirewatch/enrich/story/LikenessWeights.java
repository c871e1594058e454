package io.wirewatch.enrich.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each sign of likeness counts within a language; {@code likeness.tsv} says how they were
 * found.
 *
 * @param words cosine of all terms
 * @param titleInText cosine of one title with the whole of the other article, the better of both
 * @param titles cosine of the titles
 * @param shared each shared term, by its rarity from 0 to 1: short texts with much in common
 * @param numbers cosine of the numbers
 * @param otherNumbers that both state numbers and share none
 * @param places cosine of the places finer than a country
 * @param otherPlaces that both name places and share none
 */
record LikenessWeights(
    double words,
    double titleInText,
    double titles,
    double shared,
    double numbers,
    double otherNumbers,
    double places,
    double otherPlaces) {
  static final LikenessWeights SHIPPED = read();

  private static LikenessWeights read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                LikenessWeights.class.getResourceAsStream("likeness.tsv"),
                StandardCharsets.UTF_8))) {
      Map<String, Double> rows =
          in.lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> line.split("\t"))
              .collect(Collectors.toMap(row -> row[0], row -> Double.valueOf(row[1])));
      return new LikenessWeights(
          rows.get("words"),
          rows.get("title-in-text"),
          rows.get("titles"),
          rows.get("shared"),
          rows.get("numbers"),
          rows.get("other-numbers"),
          rows.get("places"),
          rows.get("other-places"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read likeness.tsv", e);
    }
  }
}
