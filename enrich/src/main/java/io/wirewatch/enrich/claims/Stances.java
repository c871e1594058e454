package io.wirewatch.enrich.claims;

import io.wirewatch.contracts.article.Stance;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The stance of a claim: it follows the cue; a neutral cue gives way only where the content is
 * plainly another act.
 */
final class Stances {
  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:allegations?|accusations?|claims?|reports?|charges?|statements?|talk|suggestions?|rumou?rs|stories|it|this|that)\\s+"
              + "(?:\\w+\\s+){0,5}?(?:is|are|was|were|as)\\s+(?:\\w+\\s+)?"
              + "(?:false|baseless|untrue|fabricated|fake|incorrect|unfounded|groundless|wrong|propaganda|lies|a"
              + " lie|misleading)\\b|\\bhad (?:no|nothing to do|not been"
              + " involved)\\b(?=.*\\b(?:role|involve|hand|do"
              + " with|link|attack|blast|killing)\\b)|\\b(?:was|were|is|are) not"
              + " (?:involved|behind|responsible)\\b|\\bno (?:role|hand|involvement) in\\b|\\bnot"
              + " true\\b|\\b(?:it|they|he|she|we|(?:its|their|his|our) \\w+)"
              + " (?:(?:had|has|have|did) (?:not|never)|(?:hadn|hasn|haven|didn)['’]t)"
              + " (?:carr|attack|target|order|fire|violat|shell|bomb|kill|harbou?r|shelter|support"
              + "|train|cross|use)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RESPONSIBILITY =
      Pattern.compile(
          "\\b(?:it|they|its|their|the group|his|we)\\b(?:\\W+\\w+){0,4}?\\W+(?:was|were|is|are|had"
              + " been) behind\\b|\\b(?:claim(?:ed|ing|s)?|taken|took)"
              + " responsibility\\b|\\b(?:its|their|our)"
              + " (?:fighters|members|men|militants|forces|suicide bombers?) (?:had )?(?:carried"
              + " out|attacked|targeted|killed|detonated|bombed|stormed|ambushed)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Every denial holds one of these. */
  private static final Set<String> DENYING =
      Set.of(
          "no",
          "not",
          "nothing",
          "never",
          "hadn",
          "hasn",
          "haven",
          "didn",
          "false",
          "baseless",
          "untrue",
          "fabricated",
          "fake",
          "incorrect",
          "unfounded",
          "groundless",
          "wrong",
          "propaganda",
          "lies",
          "lie",
          "misleading");

  /** Every claim of responsibility holds one of these. */
  private static final Set<String> CLAIMING =
      Set.of(
          "behind",
          "responsibility",
          "fighters",
          "members",
          "men",
          "militants",
          "forces",
          "bomber",
          "bombers");

  private Stances() {}

  static Stance of(Stance byCue, String content) {
    if (byCue != Stance.SAYS) {
      return byCue;
    }
    if (holdsOne(DENYING, content) && DENIAL.matcher(content).find()) {
      return Stance.DENIES;
    }
    boolean claims = holdsOne(CLAIMING, content) && RESPONSIBILITY.matcher(content).find();
    return claims ? Stance.CLAIMS : byCue;
  }

  /** A cheap look before the dear one: whether one of these words stands there. */
  private static boolean holdsOne(Set<String> words, String content) {
    int from = 0;
    for (int i = 0; i <= content.length(); i++) {
      if (i == content.length() || !isWordPart(content.charAt(i))) {
        if (i > from && words.contains(content.substring(from, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean isWordPart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
