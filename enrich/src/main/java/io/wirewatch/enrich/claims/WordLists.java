package io.wirewatch.enrich.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Classes of words that the rules ask for, read from {@code words.tsv}. */
final class WordLists {
  static final Set<String> DAYS;
  static final Set<String> MONTHS;
  static final Set<String> TIMES;
  static final Set<String> TIME_PARTS;

  /** Where and how something is said: {@code in a statement}, {@code on Telegram}. */
  static final Set<String> OCCASIONS;

  static final Set<String> OCCASION_LINKS;

  /** Prepositions that hold a noun phrase together. */
  static final Set<String> LINKS;

  /** What is rejected or dismissed where that is a statement, not a plan or a person. */
  static final Set<String> CONTESTED;

  /** What shows or counts, and says nothing. */
  static final Set<String> MUTE;

  /** Subjects that deny that anybody spoke: {@code no group has claimed}. */
  static final Set<String> NOBODY;

  static final Set<String> POINTERS;

  /** Forms in -ing that comment rather than attribute: {@code underscoring the chaos}. */
  static final Set<String> COMMENTING;

  /** What a court or a parliament confirms by deciding it. */
  static final Set<String> VERDICTS;

  /** What is expressed: {@code concern}, {@code regret}. */
  static final Set<String> FEELINGS;

  /** What is told without saying what. */
  static final Set<String> TALES;

  /** What is denied to somebody, not by somebody. */
  static final Set<String> GIFTS;

  /** Adjectives that are persons where no noun follows: {@code an army official}. */
  static final Set<String> ADJECTIVE_PERSONS;

  /** Cues that are nouns as often as verbs: the tagger decides. Of the others the form does. */
  static final Set<String> NOUNS_TOO;

  /** Words that are no part of a name, though a headline gives them a capital. */
  static final Set<String> FUNCTION_WORDS;

  static final Set<String> NOT_ADVERBS;

  static {
    Map<String, Set<String>> lists = read();
    DAYS = lists.get("days");
    MONTHS = lists.get("months");
    TIMES = lists.get("times");
    TIME_PARTS = lists.get("time-parts");
    OCCASIONS = lists.get("occasions");
    OCCASION_LINKS = lists.get("occasion-links");
    LINKS = lists.get("links");
    CONTESTED = lists.get("contested");
    MUTE = lists.get("mute");
    NOBODY = lists.get("nobody");
    POINTERS = lists.get("pointers");
    COMMENTING = lists.get("commenting");
    VERDICTS = lists.get("verdicts");
    FEELINGS = lists.get("feelings");
    TALES = lists.get("tales");
    GIFTS = lists.get("gifts");
    ADJECTIVE_PERSONS = lists.get("adjective-persons");
    NOUNS_TOO = lists.get("nouns-too");
    FUNCTION_WORDS = lists.get("function-words");
    NOT_ADVERBS = lists.get("not-adverbs");
  }

  private WordLists() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                WordLists.class.getResourceAsStream("words.tsv"), StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(row -> lists.put(row[0], Set.of(row[1].split(" "))));
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read words.tsv", e);
    }
  }
}
