package io.wirewatch.enrich.alias;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Aliases that stand before the name: {@code "Lala", the code name of Sorab}. */
final class AliasesBefore {
  /** How far before a name an alias may begin. */
  static final int FARTHEST = 120;

  private static final String ALIAS =
      "(?:(?:[\"“]|(?<!\\w)['‘])(?<quoted>[^\"”’']{2,40}?),?[\"”’']|(?<plain>"
          + AliasCues.WORDS
          + "))";

  private static final String QUOTED = "[\"“](?<quoted>[^\"”]{2,40}?),?[\"”]";

  /** Before the name itself: "the courier", "the businessman". */
  private static final String ROLE = "(?:the |an? )?(?-i:(?:[a-z-]+ ){0,3})";

  /** Words that say that what follows is not the name somebody was born with. */
  private static final String KNOWN =
      "(?:(?:known|referred to|introduced) (?:only |simply |just )?as|nicknamed|dubbed|code[- ]?named"
          + "|going by|(?:using|under|by) (?:the |an? |his |her )?(?:[a-z]+ )?"
          + AliasCues.NOUN
          + "(?: of)?)";

  /** {@code "Lala", the code name of}; "ELPN, short for the". */
  private static final Pattern OF =
      Pattern.compile(
          ALIAS
              + ",? (?:(?:(?:is|was) )?(?:the|an?|his|her) (?:[a-z]+ )?(?:"
              + AliasCues.GUERRE
              + "|"
              + AliasCues.NOUN
              + ") (?:of|for|used by)|(?:which )?(?:is )?(?:short|stands|standing) for)"
              + " (?:the )?\\z");

  /** "Using the alias Victor Salem, ". */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:^|[.!?”\"]\\s|\\n)(?:(?i:(?:also |better |best |more |widely |popularly |commonly"
              + " |operating |working |travelling |traveling |fighting |living )*"
              + "(?:known (?:as|by (?:his|her|its|the))|nicknamed|dubbed|called|using|under|by|as))"
              + "(?: (?:the|an|a|his|her|its))?(?: [a-z]+)? ?(?:"
              + AliasCues.NOUN
              + "|"
              + AliasCues.GUERRE
              + ")(?: of)?|(?:Better|Best|Also|Widely|Popularly|Commonly) known as|Nicknamed|Dubbed)"
              + " "
              + ALIAS
              + ",? "
              + ROLE
              + "\\z");

  private static final String TURNS_OUT =
      ",? (?:who )?(?:(?:is|was) (?:really|actually|in fact|in reality|in truth)"
          + "|(?:(?:was|has|had|is|been|later|since|now) )*"
          + "(?:found|revealed|shown|discovered|known|believed to be|identified)(?: to be| as)"
          + "|turned out to be) "
          + ROLE
          + "\\z";

  /** The courier "Sasha" is really. */
  private static final Pattern UNMASKED =
      Pattern.compile(
          "(?:" + KNOWN + " )" + ALIAS.replace("?<plain>", "?<plain>(?:the )?") + TURNS_OUT);

  private static final Pattern QUOTED_UNMASKED = Pattern.compile(QUOTED + TURNS_OUT);

  /** "Gaspe is the name of the Noranda division": the name of something of it. */
  private static final Pattern OF_HIS =
      Pattern.compile(
          "\\A(?:['’]s?\\b|\\s(?!(?:is|was|who|which|and|or|has|had|in|on|at|by|to|from|of|said|told|after"
              + "|before|for|as|when|whose|were|will|would|led|now|then|that|but|because)\\b)[a-z])");

  private AliasesBefore() {}

  /** The alias that the text before a name ends with the cue of, null where none does. */
  static String in(String before, String after) {
    boolean ofHis = OF_HIS.matcher(after).find();
    // "The man known as Toofan was really Karim Khan's driver."
    if (after.startsWith("'s") || after.startsWith("’s")) {
      return null;
    }
    String alias = ofHis ? null : alias(OF, before);
    alias = alias == null ? alias(LEAD, before) : alias;
    alias = alias == null ? alias(UNMASKED, before) : alias;
    return alias == null ? alias(QUOTED_UNMASKED, before) : alias;
  }

  private static String alias(Pattern pattern, String before) {
    Matcher alias = pattern.matcher(before);
    if (!alias.find()) {
      return null;
    }
    String quoted = alias.group("quoted");
    return quoted != null || pattern == QUOTED_UNMASKED ? quoted : alias.group("plain");
  }
}
