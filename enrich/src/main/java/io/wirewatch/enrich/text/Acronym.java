package io.wirewatch.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells whether a short form is made of a long form's letters. */
public final class Acronym {
  private Acronym() {}

  /**
   * Whether the letters of a short form stand in order in the words of the long form, from its
   * beginning: each word gives its first letters or none, and at most one letter in four is left.
   */
  public static boolean of(String shortForm, String longForm) {
    return of(shortForm, longForm, 3);
  }

  /** The same with every letter given by some word. */
  public static boolean isWhole(String shortForm, String longForm) {
    return of(shortForm, longForm, 4);
  }

  /**
   * Whether a short form of three letters or more has the initials of the long form's capitalised
   * words, all of them and no others, in whatever order: another language puts them otherwise.
   */
  public static boolean isShuffled(String shortForm, String longForm) {
    StringBuilder initials = new StringBuilder();
    for (String word : longForm.split("[^\\p{L}'’]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("The")) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() >= 3
        && initials.length() == shortForm.length()
        && Arrays.equals(initials.chars().sorted().toArray(), shortForm.chars().sorted().toArray());
  }

  /**
   * Whether a share, in twelfths, of the letters of a short form of capitals only are initials of
   * the long form's words, in whatever order: enough where the text gives it right after the name,
   * as that of the name in another language is given.
   */
  public static boolean isTranslated(String shortForm, String longForm, int twelfths) {
    List<Integer> initials = new ArrayList<>();
    for (String word : longForm.split("[^\\p{L}'’]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.add((int) word.charAt(0));
      }
    }
    // Of two bodies in one name it is the second's alone.
    for (String part : longForm.split(" and |['’]s ")) {
      if (part.length() < longForm.length()
          && longForm.endsWith(part)
          && isWhole(shortForm, part)) {
        return false;
      }
    }
    boolean capitals = shortForm.length() > 2 && shortForm.chars().allMatch(Character::isUpperCase);
    long given = shortForm.chars().filter(c -> initials.remove((Integer) c)).count();
    return capitals
        && longForm.indexOf(' ') > 0
        && given * 12 >= shortForm.length() * (long) twelfths;
  }

  private static boolean of(String shortForm, String longForm, int inFour) {
    String letters = shortForm.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    String[] words = longForm.toLowerCase(Locale.ROOT).replaceAll("^the ", "").split("[^\\p{L}]+");
    long capitals = shortForm.chars().filter(Character::isUpperCase).count();
    boolean plain = letters.length() >= 2 && capitals >= 2 && words.length >= 2;
    if (!plain || words[0].isEmpty() || words[0].charAt(0) != letters.charAt(0)) {
      return false;
    }
    return most(letters, 0, words, 0) * 4 >= letters.length() * inFour;
  }

  /** How many letters from one on the words from one on can give. */
  private static int most(String letters, int at, String[] words, int word) {
    if (at == letters.length() || word == words.length) {
      return 0;
    }
    int best = Math.max(most(letters, at, words, word + 1), 0);
    int taken = 0;
    String next = words[word];
    // IS of Islamic, BAL of Balochistan: a word may give more letters than its first.
    while (taken < Math.min(3, next.length())
        && at + taken < letters.length()
        && next.charAt(taken) == letters.charAt(at + taken)) {
      taken++;
      best = Math.max(best, taken + most(letters, at + taken, words, word + 1));
    }
    // A letter that no word gives: the K of ISIS-K where "and Syria" was left out.
    if (at > 0 && word > 0) {
      best = Math.max(best, most(letters, at + 1, words, word));
    }
    return best;
  }
}
