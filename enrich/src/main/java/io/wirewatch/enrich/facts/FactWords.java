package io.wirewatch.enrich.facts;

import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.enrich.topics.Cues;
import io.wirewatch.enrich.topics.SeedFiles;
import io.wirewatch.enrich.topics.YamlPart;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which figures are read ({@code seeds/topics/facts.yaml}). */
public final class FactWords {
  /** How a word ties a figure to what became of the counted. */
  enum Tie {
    /** "12 people were killed". */
    DONE,
    /** "killing 12 people". */
    DOES,
    /** "12 people died". */
    HAPPENS,
    /** "12 deaths". */
    COUNTED,
    /** "the arrest of 12". */
    OF,
    /** "the death toll rose to 12". */
    TOLLS,
    /** Languages whose order is free: anywhere near. */
    WORDS
  }

  /** What is said of a figure. */
  enum Bound {
    LEAST,
    MOST,
    ABOUT
  }

  /** What stands against a figure. */
  enum Other {
    THINGS,
    PERSONS,
    NEGATIONS,
    SUPPOSED,
    FICTION,
    EARLIER,
    SAYING,
    /** Verbs that count persons only where persons are named: "held two men", not "held talks". */
    WEAK,
    /** Words of sport: who is injured there is no casualty. */
    SPORT
  }

  /**
   * A word's role.
   *
   * @param kind what is counted
   * @param tie how
   */
  record Role(FactKind kind, Tie tie) {}

  private final Cues cues = new Cues();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> loose = new HashMap<>();
  private final Map<Integer, Integer> multipliers = new HashMap<>();
  private final Map<Integer, Bound> bounds = new HashMap<>();
  private final Map<Integer, Role> roles = new HashMap<>();
  private final Map<Other, Integer> others = new EnumMap<>(Other.class);

  /**
   * Reads the words.
   *
   * @throws io.wirewatch.enrich.topics.DefinitionDefect naming line and column of what is wrong
   */
  public static FactWords read(SeedFiles files) {
    FactWords words = new FactWords();
    YamlPart root = YamlPart.read("facts.yaml", files.text("facts.yaml"));
    Map<String, YamlPart> parts =
        root.entries(
            Set.of(
                "numbers",
                "loose",
                "multipliers",
                "least",
                "most",
                "about",
                "kinds",
                "things",
                "persons",
                "negations",
                "supposed",
                "fiction",
                "earlier",
                "saying",
                "weak",
                "sport"));
    words.values("numbers", parts, words.numbers);
    words.values("loose", parts, words.loose);
    words.values("multipliers", parts, words.multipliers);
    for (Bound bound : Bound.values()) {
      String name = bound.name().toLowerCase(Locale.ROOT);
      words.bounds.put(words.add(name, parts.get(name)), bound);
    }
    for (Other other : Other.values()) {
      String name = other.name().toLowerCase(Locale.ROOT);
      words.others.put(other, words.add(name, parts.get(name)));
    }
    parts.get("kinds").entries().forEach(words::kind);
    return words;
  }

  private void kind(String name, YamlPart ties) {
    FactKind kind = FactKind.valueOf(name.toUpperCase(Locale.ROOT));
    ties.entries()
        .forEach(
            (tie, phrases) -> {
              int cue = add("kind." + name + "." + tie, phrases);
              roles.put(cue, new Role(kind, Tie.valueOf(tie.toUpperCase(Locale.ROOT))));
            });
  }

  private void values(String section, Map<String, YamlPart> parts, Map<Integer, Integer> into) {
    parts
        .get(section)
        .entries()
        .forEach(
            (value, phrases) ->
                into.put(add(section + "." + value, phrases), Integer.parseInt(value)));
  }

  private int add(String cue, YamlPart phrases) {
    for (YamlPart phrase : phrases.items()) {
      try {
        cues.add(cue, phrase.text());
      } catch (IllegalArgumentException e) {
        throw phrase.defect(e.getMessage());
      }
    }
    return cues.number(cue);
  }

  Cues cues() {
    return cues;
  }

  Integer number(int cue) {
    return numbers.get(cue);
  }

  Integer loose(int cue) {
    return loose.get(cue);
  }

  Integer multiplier(int cue) {
    return multipliers.get(cue);
  }

  Bound bound(int cue) {
    return bounds.get(cue);
  }

  Role role(int cue) {
    return roles.get(cue);
  }

  boolean is(Other other, int cue) {
    return others.get(other) == cue;
  }
}
