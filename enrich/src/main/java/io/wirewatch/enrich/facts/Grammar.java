package io.wirewatch.enrich.facts;

import java.util.Set;

/** The small words by which a figure and its verb are tied. */
final class Grammar {
  /** Stand before a participle and make it passive, or say nothing. */
  static final Set<String> AUXILIARIES =
      Set.of(
          "was",
          "were",
          "is",
          "are",
          "been",
          "being",
          "be",
          "has",
          "have",
          "had",
          "reportedly",
          "left",
          "got",
          "also",
          "confirmed",
          "feared",
          "found",
          "reported",
          "now");

  /** Stand before a participle and make it passive. */
  static final Set<String> PASSIVE =
      Set.of("was", "were", "is", "are", "been", "being", "be", "get", "got");

  /** Begin what is put between commas. */
  static final Set<String> ASIDES =
      Set.of(
          "including",
          "among",
          "mostly",
          "most",
          "many",
          "some",
          "both",
          "who",
          "which",
          "aged",
          "all",
          "several",
          "one",
          "at");

  /** Begin a noun. */
  static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "its", "this", "that", "another", "our");

  /** Persons' words that may stand for more than one. */
  static final Set<String> PLURALS =
      Set.of(
          "people",
          "men",
          "women",
          "children",
          "policemen",
          "troops",
          "gunmen",
          "fishermen",
          "tribesmen",
          "others",
          "crew",
          "staff",
          "family",
          "dead",
          "other",
          "servicemen",
          "relatives",
          "hostages",
          "couple",
          "local",
          "national",
          "american",
          "palestinian",
          "israeli",
          "figure",
          "general",
          "major");

  /** Stand before a number of lives that were lost. */
  static final Set<String> TAKES_LIVES =
      Set.of(
          "claimed", "claims", "claiming", "took", "takes", "taking", "taken", "cost", "costing");

  /** Hang something on a noun. */
  static final Set<String> LINKS =
      Set.of(
          "of",
          "from",
          "in",
          "at",
          "on",
          "with",
          "near",
          "to",
          "for",
          "by",
          "who",
          "identified",
          "named",
          "known",
          "called",
          "aged",
          "whose",
          "that",
          "believed",
          "suspected");

  /** Begin another clause. */
  static final Set<String> CLAUSES =
      Set.of(
          "when",
          "while",
          "because",
          "since",
          "until",
          "if",
          "where",
          "although",
          "though",
          "before",
          "whereas",
          "unless");

  private Grammar() {}
}
