package io.wirewatch.enrich.claims;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends what the tagger, trained on web text, often gets wrong in news: parts of names, clitics,
 * adverbs, and verbs of saying that are plainly verbs by their form.
 */
final class TagRepair {
  /** The possessive clitic, which the tagger takes for a mark or a particle. */
  static final String POSS = "POSS";

  private static final Set<String> CONTRACTED =
      Set.of("'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m");
  private static final Set<String> HAVE = Set.of("has", "have", "had");
  private static final Set<String> OWNERS = Set.of("his", "its", "their", "our", "my", "your");
  private static final Set<String> WHEN = Set.of("last", "first", "earlier", "later");

  private static final Set<String> RELATIVES = Set.of("who", "whose", "which");

  /** Words after which {@code 's} is a verb. */
  private static final Pattern IS_AFTER = Pattern.compile("(?i)here|there|what|who|that");

  private static final Pattern PARTICIPLE =
      Pattern.compile("(?i).*(?:ed|en|n|t|d|ng|ne|come|put|made)");

  private TagRepair() {}

  static void mend(String[] words, String[] tags) {
    for (int i = 0; i < words.length; i++) {
      int plus = tags[i].indexOf('+');
      tags[i] = plus < 0 ? tags[i] : tags[i].substring(0, plus);
    }
    for (int i = 0; i < words.length; i++) {
      tags[i] = mended(words, tags, i);
    }
  }

  private static String mended(String[] words, String[] tags, int i) {
    String lower = words[i].toLowerCase(Locale.ROOT);
    String known = byForm(words, tags, i, lower);
    return known == null ? byNeighbours(words, tags, i, lower) : known;
  }

  /** What the word itself and names beside it say; null for nothing. */
  private static String byForm(String[] words, String[] tags, int i, String lower) {
    if (isClitic(words, tags, i, lower)) {
      return POSS;
    }
    if (lower.equals("said")) {
      return "VERB";
    }
    if (CONTRACTED.contains(lower)) {
      return "AUX";
    }
    if (is(tags, i, "ADJ") && WordLists.ADJECTIVE_PERSONS.contains(lower)) {
      return is(tags, i + 1, "NOUN", "PROPN", "ADJ", "NUM") ? "ADJ" : "NOUN";
    }
    if (isPartOfName(words, tags, i, lower)
        || isNameBeforeRelative(words, tags, i)
        || isNameBeforeCue(words, tags, i, lower)) {
      return "PROPN";
    }
    return null;
  }

  private static String byNeighbours(String[] words, String[] tags, int i, String lower) {
    String word = words[i];
    if (HAVE.contains(lower) && leadsToParticiple(words, tags, i)) {
      return "AUX";
    }
    boolean adverb =
        lower.endsWith("ly")
            && lower.length() > 4
            && word.equals(lower)
            && !WordLists.NOT_ADVERBS.contains(lower);
    if (adverb && is(tags, i, "NOUN", "VERB", "PROPN", "ADJ") && is(tags, i + 1, "VERB", "AUX")) {
      return "ADV";
    }
    if (isPlainVerb(words, tags, i, lower)) {
      return "VERB";
    }
    boolean beforeSaid = i + 1 < words.length && words[i + 1].equals("said");
    if (beforeSaid && i > 0 && WHEN.contains(lower)) {
      return "ADV";
    }
    if (is(tags, i, "VERB") && beforeSaid && is(tags, i - 1, "NOUN", "ADJ", POSS)) {
      return "NOUN";
    }
    if (is(tags, i, "ADV") && is(tags, i - 1, POSS) && is(tags, i + 1, "VERB", "AUX")) {
      return lower.endsWith("ly") ? "ADV" : "NOUN";
    }
    boolean owned = i > 0 && OWNERS.contains(words[i - 1].toLowerCase(Locale.ROOT));
    if (is(tags, i, "VERB", "AUX") && (owned || is(tags, i - 1, "DET", POSS)) && !isCapital(word)) {
      return is(tags, i + 1, "NOUN", "PROPN", "ADJ") ? "ADJ" : "NOUN";
    }
    return tags[i];
  }

  private static boolean isClitic(String[] words, String[] tags, int i, String lower) {
    boolean form = lower.equals("'s") || lower.equals("’s");
    boolean plural =
        (lower.equals("'") || lower.equals("’")) && i > 0 && words[i - 1].endsWith("s");
    if (i == 0 || !(form || plural) || i + 1 >= words.length) {
      return false;
    }
    return is(tags, i - 1, "NOUN", "PROPN", "X", "NUM", "ADJ")
        && !IS_AFTER.matcher(words[i - 1]).matches()
        && Character.isLetterOrDigit(words[i + 1].charAt(0))
        && !is(tags, i + 1, "DET", "ADP", "PRON");
  }

  /** A capital within a sentence beside a name: {@code Hamid Saleh}, {@code Human Rights Watch}. */
  private static boolean isPartOfName(String[] words, String[] tags, int i, String lower) {
    if (i == 0 || !isCapital(words[i]) || WordLists.FUNCTION_WORDS.contains(lower)) {
      return false;
    }
    boolean odd = is(tags, i, "ADP", "ADV", "VERB", "INTJ", "CCONJ", "SCONJ", "AUX", "PART");
    boolean beside = i > 1 && isNameWord(words, i - 1) || isNameWord(words, i + 1);
    boolean first = i == 1 && isCapital(words[0]) && is(tags, 0, "PROPN");
    boolean last = is(tags, i, "ADJ") && is(tags, i - 1, "PROPN") && isCapital(words[i - 1]);
    return odd && (beside || first) || last;
  }

  /** A strange name at the beginning: {@code Okruashvili, whose party}. */
  private static boolean isNameBeforeRelative(String[] words, String[] tags, int i) {
    return i == 0
        && words.length > 2
        && words[1].equals(",")
        && RELATIVES.contains(words[2])
        && is(tags, 0, "ADV", "INTJ", "VERB", "X", "ADJ");
  }

  /** A name with a hyphen that the tagger does not know: {@code Al-Shabaab said}. */
  private static boolean isNameBeforeCue(String[] words, String[] tags, int i, String lower) {
    return i == 0
        && words.length > 2
        && isCapital(words[0])
        && words[0].indexOf('-') > 0
        && is(tags, 0, "ADV", "INTJ", "VERB", "X", "ADJ", "PUNCT", "ADP", "SYM")
        && Cues.of(words[1]) != null
        && Cues.isVerb(words[1])
        && !WordLists.FUNCTION_WORDS.contains(lower);
  }

  private static boolean leadsToParticiple(String[] words, String[] tags, int i) {
    for (int k = i + 1; k < words.length && k <= i + 3; k++) {
      if (is(tags, k, "VERB", "AUX")) {
        return PARTICIPLE.matcher(words[k]).matches();
      }
      if (!is(tags, k, "ADV", "PART")) {
        return false;
      }
    }
    return false;
  }

  /** A cue by its form, between a subject and what is said, that the tagger takes for a noun. */
  private static boolean isPlainVerb(String[] words, String[] tags, int i, String lower) {
    if (i == 0 || !words[i].equals(lower) || Cues.of(lower) == null || is(tags, i, "VERB", "AUX")) {
      return false;
    }
    boolean subject = is(tags, i - 1, "NOUN", "PROPN", "PRON", "ADV", "PUNCT", "AUX", "X");
    if (Cues.isVerb(lower)) {
      boolean attribute =
          is(tags, i + 1, "NOUN", "PROPN", "ADJ") && is(tags, i - 1, "PUNCT", "ADV");
      return subject && !attribute;
    }
    // "Police in Karachi suspect that" has a verb, "the brother of Karachi suspect" has none.
    boolean placed = is(tags, i - 1, "PROPN") && i > 2 && words[i - 2].equals("in");
    boolean named =
        placed || is(tags, i - 1, "NOUN", "PROPN", "PRON") && !is(tags, i - 2, "ADJ", "ADP");
    return named && i + 1 < words.length && words[i + 1].equals("that") && !is(tags, i - 2, "DET");
  }

  private static boolean isNameWord(String[] words, int i) {
    return i < words.length
        && isCapital(words[i])
        && !WordLists.FUNCTION_WORDS.contains(words[i].toLowerCase(Locale.ROOT));
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean is(String[] tags, int i, String... wanted) {
    if (i < 0 || i >= tags.length) {
      return false;
    }
    for (String tag : wanted) {
      if (tags[i].equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
