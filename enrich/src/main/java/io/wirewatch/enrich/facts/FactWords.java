package io.wirewatch.enrich.facts;

import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.enrich.topics.Cues;
import io.wirewatch.enrich.topics.SeedFiles;
import io.wirewatch.enrich.topics.YamlPart;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** What is counted again: "including three children". */
    AMONG,
    /** Number words that are articles too, and count only persons: {@code un muerto}. */
    ARTICLES,
    /** Words that end as plurals do and are none. */
    SMALL,
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

  private static final Set<String> SECTIONS =
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
          "among",
          "articles",
          "small",
          "weak",
          "sport");

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
            Stream.concat(SECTIONS.stream(), Stream.of("languages")).collect(Collectors.toSet()));
    words.sections(parts, null);
    if (parts.containsKey("languages")) {
      parts
          .get("languages")
          .entries()
          .forEach(
              (language, name) -> {
                YamlPart file = YamlPart.read(name.text(), files.text(name.text()));
                words.sections(file.entries(SECTIONS), language);
              });
    }
    return words;
  }

  private void sections(Map<String, YamlPart> parts, String language) {
    values("numbers", parts, numbers, language);
    values("loose", parts, loose, language);
    values("multipliers", parts, multipliers, language);
    for (Bound bound : Bound.values()) {
      String name = bound.name().toLowerCase(Locale.ROOT);
      bounds.put(add(name, parts.get(name), language), bound);
    }
    for (Other other : Other.values()) {
      String name = other.name().toLowerCase(Locale.ROOT);
      others.put(other, add(name, parts.get(name), language));
    }
    parts.get("kinds").entries().forEach((name, ties) -> kind(name, ties, language));
  }

  private void kind(String name, YamlPart ties, String language) {
    FactKind kind = FactKind.valueOf(name.toUpperCase(Locale.ROOT));
    ties.entries()
        .forEach(
            (tie, phrases) -> {
              int cue = add("kind." + name + "." + tie, phrases, language);
              roles.put(cue, new Role(kind, Tie.valueOf(tie.toUpperCase(Locale.ROOT))));
            });
  }

  private void values(
      String section, Map<String, YamlPart> parts, Map<Integer, Integer> into, String language) {
    parts
        .get(section)
        .entries()
        .forEach(
            (value, phrases) ->
                into.put(add(section + "." + value, phrases, language), Integer.parseInt(value)));
  }

  /** Adds phrases: to the common index, or to that of a language that has its own. */
  private int add(String cue, YamlPart phrases, String language) {
    for (YamlPart phrase : phrases == null ? List.<YamlPart>of() : phrases.items()) {
      try {
        if (language == null) {
          cues.add(cue, phrase.text());
        } else {
          cues.add(cue, phrase.text(), language);
        }
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
