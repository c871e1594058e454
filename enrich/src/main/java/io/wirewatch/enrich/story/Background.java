package io.wirewatch.enrich.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How common everyday words are in news at large: counts for a window that is still small, as if
 * {@link #ARTICLES} articles had come before.
 */
final class Background {
  static final int ARTICLES = 50;

  private static final Map<Integer, Integer> COUNTS = read();

  private Background() {}

  /** In how many of those articles a term stands. */
  static int count(int term) {
    return COUNTS.getOrDefault(term, 0);
  }

  private static Map<Integer, Integer> read() {
    Map<Integer, Integer> counts = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Background.class.getResourceAsStream("background.tsv"), StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(
              row -> {
                int count = (int) Math.round(Double.parseDouble(row[0]) * ARTICLES);
                for (String word : row[1].split(" ")) {
                  counts.put(Hashes.id(Stems.of(word)), count);
                }
              });
      return counts;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read background.tsv", e);
    }
  }
}
