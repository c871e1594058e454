package io.wirewatch.enrich.claims;

import io.wirewatch.contracts.article.Stance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that attribute a statement, read from {@code cues.tsv}. */
final class Cues {

  /**
   * An attributing word.
   *
   * @param stance what its speaker does
   * @param needs {@code any}, {@code clause}, or the word that must follow
   */
  record Cue(Stance stance, String needs) {}

  private static final Map<String, Cue> BY_FORM = read();

  private Cues() {}

  /** The cue that a lower-case word is; absent for others. */
  static Cue of(String lower) {
    return BY_FORM.get(lower);
  }

  private static Map<String, Cue> read() {
    Map<String, Cue> cues = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Cues.class.getResourceAsStream("cues.tsv"), StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(
              row -> {
                Stance stance = Stance.valueOf(row[0].toUpperCase(Locale.ROOT));
                for (String form : row[2].split(" ")) {
                  cues.put(form, new Cue(stance, row[1]));
                }
              });
      return cues;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read cues.tsv", e);
    }
  }
}
