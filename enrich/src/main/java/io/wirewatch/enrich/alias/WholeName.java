package io.wirewatch.enrich.alias;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by what follows it whether a name stands by itself or is a part of something else. */
final class WholeName {
  private static final Pattern POSSESSIVE = Pattern.compile("\\A['’]s\\b");
  private static final Pattern OWNER = Pattern.compile("['’]s\\z");
  private static final Pattern SPEAKS = Pattern.compile("\\A,? (?:said|says|told|added|wrote)\\b");
  private static final Pattern NEXT_WORD = Pattern.compile("\\A (?<word>[a-z]+)(?!\\p{L})");
  private static final Pattern NEXT_NAME = Pattern.compile("\\A [\\p{Lu}\\p{N}]");

  /** What is no noun that a name could go with, as in "Taliban commander". */
  private static final Pattern NO_NOUN =
      Pattern.compile(
          ".*ed|when|while|where|because|near|then|there|than|so|against|over|into|onto|via|said"
              + "|says|told|fled|led|ran|died|won|lost|left|made|came|saw|met|did|does|do|can|will"
              + "|fell|went|spoke|grew|shot|sent|set|held|kept|began|but|based");

  private WholeName() {}

  /** "Europe's last dictator", "Taliban commander", "'North American' H5N1", "Hama a trap". */
  static boolean isPartOfMore(String name, boolean quoted, String after) {
    if (quoted) {
      return NEXT_NAME.matcher(after).find();
    }
    Matcher next = NEXT_WORD.matcher(after);
    if (!next.find()) {
      return POSSESSIVE.matcher(after).find();
    }
    String word = next.group("word");
    boolean noun = "lPQH".indexOf(WordKinds.of(word)) >= 0 && !NO_NOUN.matcher(word).matches();
    return noun || word.equals("a") || word.equals("an") || OWNER.matcher(name).find();
  }

  /** "Several aliases, Interpol said": it is who speaks. */
  static boolean speaks(String after) {
    return SPEAKS.matcher(after).find();
  }
}
