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

  private static final Map<String, Cue> BY_NOUN = new HashMap<>();
  private static final Map<String, Cue> BY_FORM = read();

  private Cues() {}

  /** Whether a cue is a verb wherever it stands between a subject and what is said. */
  static boolean isVerb(String lower) {
    return !WordLists.NOUNS_TOO.contains(lower) && !lower.endsWith("ing");
  }

  /** The stance of a noun of saying, {@code claim}, {@code denial}; absent for others. */
  static Stance ofNoun(String lower) {
    Cue cue = BY_NOUN.get(lower);
    return cue == null ? null : cue.stance();
  }

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
                Map<String, Cue> kind = row[1].equals("noun") ? BY_NOUN : cues;
                for (String form : row[2].split(" ")) {
                  kind.put(form, new Cue(stance, row[1]));
                }
              });
      return cues;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read cues.tsv", e);
    }
  }
}
