package io.wirewatch.enrich.names.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Classes of words that stand in like surroundings, at a coarse and a fine grain. */
public final class WordClasses {
  /** A word that is in no class. */
  static final int NONE = -1;

  private final Map<String, int[]> classes;

  /** Classes by word: coarse, then fine. */
  public WordClasses(Map<String, int[]> classes) {
    this.classes = classes;
  }

  /** Reads lines of word, coarse class and fine class, parted by tabs. */
  public static WordClasses read(Reader file) {
    Map<String, int[]> classes = new HashMap<>();
    try (BufferedReader lines = new BufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        classes.put(
            fields[0], new int[] {Integer.parseInt(fields[1]), Integer.parseInt(fields[2])});
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordClasses(classes);
  }

  int coarse(String word) {
    int[] found = classes.get(word);
    return found == null ? NONE : found[0];
  }

  int fine(String word) {
    int[] found = classes.get(word);
    return found == null ? NONE : found[1];
  }
}
