package io.wirewatch.enrich.story;

import io.wirewatch.enrich.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * How common the words of one language are in news at large: counts for a window that holds few
 * articles of it yet, as if {@link #ARTICLES} had come before.
 *
 * <p>English counts were written for this project; those of other languages are made from open word
 * lists (NOTICE). A language without a list is read like English.
 */
final class Background {
  static final int ARTICLES = 50;

  /** A word that so many reports hold tells no two events apart. */
  private static final double COMMON = 0.22;

  private static final Background ENGLISH = english();
  private static final Map<String, Background> OTHERS = others();

  private final Map<Integer, Integer> counts = new HashMap<>();
  private final Set<String> common = new HashSet<>();

  private Background() {}

  /** Of a language by its ISO 639-1 code; may be null. */
  static Background of(String language) {
    return OTHERS.getOrDefault(language, ENGLISH);
  }

  /** Whether it is said of a language which of its words are common; one that is not known is. */
  static boolean lists(String language) {
    return language == null || language.equals("en") || OTHERS.containsKey(language);
  }

  /** In how many of those articles a term stands. */
  int count(int term) {
    return counts.getOrDefault(term, 0);
  }

  /** Whether a folded word is so common that it is left out. */
  boolean isCommon(String folded) {
    return common.contains(folded);
  }

  private static Background english() {
    Background english = new Background();
    english.common.addAll(CommonWords.ENGLISH);
    read(
        Background.class.getResourceAsStream("background.tsv"),
        row -> english.add(Double.parseDouble(row[0]), row[1]));
    return english;
  }

  private static Map<String, Background> others() {
    Map<String, Background> others = new HashMap<>();
    InputStream packed = Background.class.getResourceAsStream("common-words.tsv.gz");
    try (InputStream words = new GZIPInputStream(packed)) {
      read(
          words,
          row ->
              others
                  .computeIfAbsent(row[0], language -> new Background())
                  .add(Double.parseDouble(row[1]), row[2]));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read common-words.tsv.gz", e);
    }
    return others;
  }

  private void add(double share, String words) {
    int count = (int) Math.round(share * ARTICLES);
    for (String word : words.split(" ")) {
      String folded = Folding.fold(word);
      if (share >= COMMON) {
        common.add(folded);
      } else {
        counts.merge(Hashes.id(Stems.of(folded)), count, Math::max);
      }
    }
  }

  /** Takes a line's columns. */
  private interface Rows {
    void take(String... row);
  }

  private static void read(InputStream file, Rows rows) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> rows.take(line.split("\t")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a list of words", e);
    }
  }
}
