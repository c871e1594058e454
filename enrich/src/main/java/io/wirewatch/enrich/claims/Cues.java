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
import java.util.Set;

/** The words that attribute a statement, read from {@code cues.tsv}. */
final class Cues {

  /**
   * An attributing word.
   *
   * @param stance what its speaker does
   * @param needs {@code any}, {@code clause}, or the word that must follow
   */
  record Cue(Stance stance, String needs) {}

  /** Forms that are nouns as often as verbs: the tagger decides. Of the others the form does. */
  private static final Set<String> NOUNS_TOO =
      Set.of(
          "claim",
          "claims",
          "report",
          "reports",
          "demand",
          "demands",
          "order",
          "orders",
          "stress",
          "stresses",
          "comment",
          "comments",
          "remark",
          "remarks",
          "note",
          "notes",
          "estimate",
          "estimates",
          "request",
          "requests",
          "press",
          "presses",
          "appeal",
          "appeals",
          "call",
          "calls",
          "vow",
          "vows",
          "promise",
          "promises",
          "pledge",
          "pledges",
          "suspect",
          "suspects",
          "caution",
          "cautions",
          "blame",
          "blames",
          "dispute",
          "disputes",
          "post",
          "posts",
          "reply",
          "replies",
          "state",
          "states",
          "mention",
          "mentions",
          "tweet",
          "tweets",
          "point",
          "points",
          "rule",
          "rules",
          "put",
          "counter",
          "signal",
          "signals",
          "hint",
          "hints",
          "express",
          "repeat",
          "say",
          "ask",
          "asks",
          "boast",
          "boasts",
          "saying",
          "reporting",
          "reported",
          "suspected",
          "stated",
          "ordered",
          "estimated",
          "wrote");

  private static final Map<String, Cue> BY_FORM = read();

  private Cues() {}

  /** Whether a cue is a verb wherever it stands between a subject and what is said. */
  static boolean isVerb(String lower) {
    return !NOUNS_TOO.contains(lower) && !lower.endsWith("ing");
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
