package io.wirewatch.enrich.alias;

import java.util.regex.Pattern;

/** The words that say that one name is another one's alias. */
final class AliasCues {
  private static final String WORD =
      "\\p{Lu}(?:[\\p{L}\\p{N}'’-]|\\.(?=[\\p{L}\\p{N}-])|(?<=(?<!\\p{L})\\p{Lu})\\."
          + "|(?<=(?<!\\p{L})(?:Dr|Mr|St|Jr|Sr|Col|Gen|Mrs|Capt|Cmdr|Prof|Lt|Sgt|Maj))\\.)*";

  /** Some words with capitals. */
  static final String WORDS =
      WORD
          + "(?: (?:(?:al|ul|el|bin|ibn|bint|abu|de|del|la) )?(?:al-|ul-|el-|as-|ar-|ash-|an-)?"
          + WORD
          + "){0,3}";

  /** A name: words with capitals, and the small words and hyphens that join them. */
  static final Pattern NAME =
      Pattern.compile(
          "\\A(?:[\"“](?<quoted>[^\"”]{2,40})[\"”]"
              + "|[‘'](?<single>[^\"”]{2,40}?)[’'](?!\\p{L})"
              + "|(?<plain>(?:the )?(?:al-|ul-|el-|as-|ar-|ash-|an-|Al-)?"
              + WORD
              + "(?: (?:(?:al|ul|el|bin|ibn|bint|abu|de|del|la|e|i|of|of the|the|for|for the|and the) )?"
              + "(?:al-|ul-|el-|as-|ar-|ash-|an-)?"
              + WORD
              + "){0,6}))");

  /** What parts the names of a list. */
  static final Pattern JOINED =
      Pattern.compile("\\A\\s*(?:,\\s*(?:and |or )?|and |or |/|\\s(?:and|or)\\s)\\s*");

  /** What shows that the names belong to several people. */
  static final Pattern PLURAL = Pattern.compile("\\A,?\\s*(?:were|are|have|both)\\b");

  /** Words before a name that take back what follows. */
  static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:not|never|wrongly|mistakenly|erroneously|falsely|incorrectly|confused|mistaken"
              + "|den(?:y|ied|ies)|no evidence|no relation|should not be|if|whether|claims? that"
              + "|rumou?rs? that|would|might|could)\\b"
              + "[^.]{0,60}$",
          Pattern.CASE_INSENSITIVE);

  /** A short form in brackets, or between commas: "(ISIS-K)", ", or TTP,", ", the YPG,". */
  static final Pattern SHORT_FORM =
      Pattern.compile(
          "\\A\\s*(?:\\((?:the |also |or |also known as |known as )*[\"“]?"
              + "(?<bracket>\\p{Lu}[\\p{L}\\p{N}&/-]{1,9})[\"”]?\\)"
              + "|(?:,| [–—-]) (?:or )?(?:the )?(?<comma>\\p{Lu}[\\p{L}\\p{N}&/-]{1,9})"
              + "(?:,| [–—-] | for short| in short))");

  /** A long form in brackets after a short one: "ISKP (Islamic State Khorasan Province)". */
  static final Pattern LONG_FORM =
      Pattern.compile(
          "\\A(?:\\s*\\((?:the )?(?<long>[^()]{6,70})\\)"
              + "|(?:,| [—–]) (?:or )?(?:the )?(?<apart>\\p{Lu}[^,()—–.;]{5,70})(?:,| [—–]))");

  /** What somebody is called, inside his name: {@code Teodoro "Teddy Boy" Macaraeg}. */
  static final Pattern INSIDE =
      Pattern.compile("\\p{L}\\.? [\"“‘'](?<quoted>\\p{Lu}[^\"”’']{1,30})[\"”’'] \\p{L}");

  /** Between commas after it: {@code Hugo Treviño, "El Cuervo", the}. */
  static final Pattern QUOTED =
      Pattern.compile(
          "\\A(?:,| (?<apart>[(—–])) ?[\"“](?<quoted>(?:(?:[Tt]he|de|del|la|of) )?\\p{Lu}[\\p{L}'’-]+"
              + "(?: (?:(?:de|del|la|el|of|the) )?\\p{Lu}[\\p{L}'’-]+){0,2})(?:[\"”],|,?[\"”])"
              + "(?: (?=(?:the|an?|who|whose|was|were|is|has|had|of|from|and)\\b)|(?<=[^,][\"”])(?=\\)| [—–] ))");

  /** The other one of two whose names may follow in turn: "Anthony and Declan, known as". */
  static final Pattern BESIDE = Pattern.compile("\\p{Lu}[\\p{L}'’-]+ (?:and|&) \\z");

  static final Pattern IN_TURN =
      Pattern.compile("\\A[\"“‘']?\\p{Lu}[\\p{L}'’ -]*[\"”]? (?:and|&) [\"“‘']?\\p{Lu}");

  /** Words before a name after which what is quoted is a work or a saying of his. */
  static final Pattern AUTHOR =
      Pattern.compile(
          "\\b(?:by|from|about|said|says|told|asked|added|wrote|sang|singer|actor|actress|star|starring|rapper|band|author|director"
              + "|writer|film|album|song|book|novel|report|series)\\b[^,.;]{0,40}\\z");

  /** What a body was called before: ", formerly the National Guard,". */
  static final Pattern FORMERLY =
      Pattern.compile("\\A,? \\(?(?:formerly|previously|until recently) (?:called |named )?");

  /** Another name of a group between commas: "Jaish al-Adl, or Army of Justice, said". */
  static final Pattern OR_ELSE = Pattern.compile("\\A, or ");

  private AliasCues() {}
}
