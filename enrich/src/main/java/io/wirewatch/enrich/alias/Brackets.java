package io.wirewatch.enrich.alias;

import io.wirewatch.enrich.text.Acronym;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by what it holds whether a bracket, or what stands between dashes, gives the other names of
 * a group: "(HNW, the Homeland Salvation Party)", "— Emniyet Genel Şubesi, or EGŞ —". Two names or
 * more, each written like one, and a short form among them that is made of the letters of one.
 */
final class Brackets {
  private static final Pattern APART =
      Pattern.compile("\\A\\s*(?:\\((?<round>[^()]{5,110})\\)|[—–] (?<dash>[^—–]{5,110}) [—–])");
  private static final Pattern BETWEEN = Pattern.compile("\\s*[;,/]\\s*(?:or |and )?|\\s+or\\s+");
  private static final Pattern LEAD =
      Pattern.compile(
          "\\A(?:(?:or|also|the|in \\p{Lu}\\p{L}+|known as|abbreviated(?: as| to)?"
              + "|its (?:\\p{L}+ )?(?:acronym|initials)(?: is)?|acronym|initials)[: ]+)*");
  private static final Pattern SHORT = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}&/-]{2,9}");
  private static final Pattern LONG =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: [\\p{L}'’-]+){0,8} \\p{Lu}[\\p{L}'’-]+");

  /** As lists of sanctions write it: "(a.k.a. KARIM, Abdul; a.k.a. "LALA")". */
  private static final Pattern LISTING =
      Pattern.compile(
          "\\A \\((?<all>(?:[afn]\\.k\\.a\\.|alias) [^();]{2,70}(?:; ?[^();]{2,70})*)\\)");

  private static final Pattern LISTED =
      Pattern.compile("\\A(?:(?:Low|Good) quality )?(?:[afn]\\.k\\.a\\.|alias)?:? *");

  private final List<String> names = new ArrayList<>();
  private int end;

  private Brackets() {}

  /** The names right after that of a group; none where they are anything else. */
  static Brackets after(String rest, String name) {
    Brackets brackets = new Brackets();
    Matcher apart = APART.matcher(rest);
    if (apart.find()) {
      boolean round = apart.group("round") != null;
      List<String> parts = new ArrayList<>();
      for (String part : BETWEEN.split(apart.group(round ? "round" : "dash"))) {
        parts.add(LEAD.matcher(part.replaceAll("[\"“”]", "").strip()).replaceFirst(""));
      }
      if (parts.size() > 1 && areNames(parts, name)) {
        brackets.names.addAll(parts);
        brackets.end = apart.end();
      }
    }
    return brackets;
  }

  /** The names of a listing: each to the next semicolon, its surname first or not. */
  static Brackets listing(String rest) {
    Brackets brackets = new Brackets();
    Matcher listing = LISTING.matcher(rest);
    if (listing.find()
        && (listing.group("all").contains(";") || listing.group("all").contains(","))) {
      for (String part : listing.group("all").split(";")) {
        String name =
            LISTED.matcher(part.strip()).replaceFirst("").replaceAll("[\"“”]", "").strip();
        brackets.names.add(name);
      }
      brackets.end = listing.end();
    }
    return brackets;
  }

  List<String> names() {
    return names;
  }

  /** Where they end, from where the name did. */
  int end() {
    return end;
  }

  private static boolean areNames(List<String> parts, String name) {
    boolean proven = false;
    for (String part : parts) {
      boolean isShort = isShort(part);
      if (!isShort && !LONG.matcher(part).matches()) {
        return false;
      }
      boolean fits =
          Acronym.of(part, name)
              || parts.stream().anyMatch(other -> !isShort(other) && Acronym.of(part, other));
      if (isShort && !fits) {
        return false;
      }
      proven |= isShort;
    }
    return proven;
  }

  private static boolean isShort(String part) {
    long capitals = part.chars().filter(Character::isUpperCase).count();
    return SHORT.matcher(part).matches() && capitals > 1 && capitals * 2 > part.length();
  }
}
