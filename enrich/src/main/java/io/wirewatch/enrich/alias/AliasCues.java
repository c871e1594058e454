package io.wirewatch.enrich.alias;

import java.util.regex.Pattern;

/** The words that say that one name is another one's alias. */
final class AliasCues {
  private static final String HOW =
      "(?:also |better |best |more |widely |commonly |popularly |locally |simply |mostly |often "
          + "|usually |generally |otherwise |formerly |previously |originally |later |now |once "
          + "|variously )*";

  /** What another name is called. */
  static final String NOUN =
      "(?:names?|alias(?:es)?|acronyms?|initials|nicknames?|call ?signs?|pseudonyms?"
          + "|monikers?|sobriquets?|epithets?|handles?|usernames?)";

  /** What a fighter's other name is called. */
  static final String GUERRE =
      "(?:noms? de guerre|war names?|battle names?|code[ -]?names?|kunya|call ?signs?)";

  private static final String IS =
      "(?: (?:is (?:believed to be|given as)|was given as" + "|reportedly|is|was|of|as|being))?:?";

  private static final String OF_WAR =
      HOW
          + "known by (?:his|her|the) "
          + GUERRE
          + IS
          + "|(?:whose |his |her |under the |with the |using (?:his|her|the) |by (?:his|her|the) "
          + "|(?:who )?(?:had|has|used|uses|took|adopted|bore) (?:the |a |his |her ))?"
          + GUERRE
          + IS
          + "|code-named";

  /** No subject's verb: what Roberts called "an outrage" is no name of his. */
  private static final String PASSIVE =
      "(?<=[,(–—]|[,–—] |\\b(?:is|was|been|who|also|popularly|widely|locally|and) |[)]\\s)";

  /** "acronym SCRA", "underworld name Jango": never a part of the name that he has. */
  private static final String APPOSED =
      "|(?<=[,;(–—]|[,;–—] )(?:(?:his|her|its|whose|with the) )?"
          + "(?!family|last|first|middle|maiden|given|brand|trade|domain|user)(?-i:[a-z]+ )?"
          + NOUN
          + IS
          + "|(?:(?:who|which|and) )?(?:(?:later|had|has|have|since|then) )*(?:changed|changing)"
          + " (?:his|her|its|their) name to"
          + "|who (?:fought|operated) as"
          + "|(?:(?:who|and) )?(?:had |has )?(?:travell?ed|lived|worked|operated|fought|wrote|hid"
          + "|served|performed|entered)(?-i:(?: [a-z]+){0,4}) (?:under|using|by) (?:the|an?|his|her) "
          + "(?-i:[a-z]+ )?"
          + NOUN
          + "(?: of)?"
          + "|(?:(?:who|and) )?(?:has|had|used|uses|adopted|goes by|went by) (?:several|many|multiple"
          + "|various|other|two|three|four|five|different) (?:other |different )?"
          + "(?:names|aliases|identities|pseudonyms)(?:,? (?:including|among them|such as))?[:—–]?"
          + "|"
          + PASSIVE
          + "called(?= [\"“]\\p{Lu})"
          + "|(?:who )?(?:had |has |was |later )*(?:took|taken|adopted|earned|given|acquired|got"
          + "|received|bore|bears|uses|used|earning|earned him|earned her|earning him)"
          + " (?:the|a|an|his|her) (?-i:[a-z]+ )?"
          + NOUN
          + IS
          + "|(?:who )?(?:answers|answered) to(?: the name(?: of)?)?"
          + "|whom (?:[\\p{L}’']+ ){1,4}(?:know|knew|nicknamed|dubbed|remember|call|called)(?: as| by"
          + " (?:his|her) "
          + NOUN
          + ")?"
          + "|or (?:simply|just)"
          + "|abbreviated (?:as|to)";

  private static final String ALSO =
      HOW
          + "(?:known "
          + HOW
          + "|called "
          + "|(?:referred to|tracked) "
          + HOW
          + ")(?:(?:to|by|among|in)(?: (?:his|her|its|their|the|some|many))? \\w+ )?"
          + "(?:as|by)(?: (?:his|her|its|their|the))?(?: \\w+)?(?: "
          + NOUN
          + ")(?: of)?"
          + "|"
          + HOW
          + "(?:known|called|referred to|tracked) "
          + HOW
          + "(?:(?:to|by|among|in|across|throughout|within|around)"
          + "(?: (?:his|her|its|their|the|some|many))? \\w+ )?"
          + HOW
          + "as"
          + "|(?:remembered|feared|hailed|recalled) (?:by (?:his|her|its|the) "
          + NOUN
          + ")"
          + APPOSED
          + "|(?:also |popularly |commonly |locally |sometimes )called"
          + "|whom (?:\\w+ ){1,3}call(?:ed|s)?"
          + "|(?:also |sometimes |variously )(?:spell?ed|spelt|written|transliterated|rendered)(?: as)?"
          + "|(?:who |which )?(?:now |later |since )*(?:calls?|called|styles?|styled) (?:itself|himself|herself|themselves)"
          + "|"
          + PASSIVE
          + "(?:nicknamed|dubbed|christened)(?: by(?: \\w+){1,3})?"
          + "|(?:also |later |since |now |then |been )*(?:renamed|rebranded)(?: (?:itself|as))*"
          + "|(?:then|now|since|today|at the time|once) known as"
          + "|"
          + PASSIVE
          + "(?:then|now|at the time) called"
          + "|alias(?:es)?|a[./]?k[./]?a\\.?|@"
          + "|(?:(?:who|which) )?(?:also )?(?:goes|went|going|operates|operated|operating"
          + "|travelled|traveled|travelling) (?:by|under) (?:the |an? )?"
          + NOUN
          + "(?: of)?"
          + "|(?:who )?also (?:goes|went) by"
          + "|(?:who )?(?:used|uses|using) (?:the|an?) "
          + NOUN
          + "(?: of)?"
          + "|(?:whose |with the |by )?(?:real|birth|full|original|given|official|legal|proper) name"
          + IS
          + "|born";

  /** What may stand between a name and what it is also called. */
  static final Pattern CUE =
      Pattern.compile(
          "\\A[\"”’')]?(?: (?:sect|group|militia|faction|network|party|gang|outfit|movement|cell"
              + "|organi[sz]ation|alliance|coalition|guerrillas|rebels|front))?"
              + "(?:,? \\(?\\d{1,2}\\)?(?=[ ,]))?(?:,? (?:of|from) \\p{Lu}[\\p{L}-]+(?=,))?\\s*[,;(–—-]*\\s*"
              + "(?-i:(?:the|an?|one of the) (?:[0-9a-z-]+ ){1,7}"
              + "(?:(?:from|in|of|at) (?:the )?\\p{Lu}[\\p{L}-]+,? )?"
              + "(?=who |which |that |known |(?:better|also|widely) known |nicknamed |dubbed |remembered |feared ))?"
              + "(?:(?:who|which|that) (?:is|was|has been|had been) |and |is |was |has been |had been )?(?:"
              + "(?<guerre>"
              + OF_WAR
              + ")|(?<aka>"
              + ALSO
              + ")),?:?\\s+",
          Pattern.CASE_INSENSITIVE);

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
              + "(?: (?:(?:al|ul|el|bin|ibn|bint|abu|de|del|la|e|i|of|the|for|and the) )?"
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
              + "|den(?:y|ied|ies)|no evidence|unclear whether|no relation|should not be)\\b"
              + "[^.]{0,60}$",
          Pattern.CASE_INSENSITIVE);

  /** A short form in brackets, or between commas: "(ISIS-K)", ", or TTP,", ", the YPG,". */
  static final Pattern SHORT_FORM =
      Pattern.compile(
          "\\A\\s*(?:\\((?:the |also |or |also known as |known as )*[\"“]?"
              + "(?<bracket>\\p{Lu}[\\p{L}\\p{N}&/-]{1,9})[\"”]?\\)"
              + "|, (?:or )?(?:the )?(?<comma>\\p{Lu}[\\p{L}\\p{N}&/-]{1,9})"
              + "(?:,| for short| in short))");

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
          "\\A, [\"“](?<quoted>(?:(?:[Tt]he|de|del|la|of) )?\\p{Lu}[\\p{L}'’-]+"
              + "(?: (?:(?:de|del|la|el|of|the) )?\\p{Lu}[\\p{L}'’-]+){0,2})(?:[\"”],|,[\"”])"
              + " (?=(?:the|an?|who|whose|was|were|is|has|had|of|from|and)\\b)");

  /** The other one of two whose names may follow in turn: "Anthony and Declan, known as". */
  static final Pattern BESIDE = Pattern.compile("\\p{Lu}[\\p{L}'’-]+ (?:and|&) \\z");

  static final Pattern IN_TURN =
      Pattern.compile("\\A[\"“‘']?\\p{Lu}[\\p{L}'’ -]*[\"”]? (?:and|&) [\"“‘']?\\p{Lu}");

  /** Words before a name after which what is quoted is a work or a saying of his. */
  static final Pattern AUTHOR =
      Pattern.compile(
          "\\b(?:by|from|about|said|says|told|asked|added|wrote|sang|singer|author|director"
              + "|writer|film|album|song|book|novel|report|series)\\b[^,.;]{0,40}\\z");

  /** What a body was called before: ", formerly the National Guard,". */
  static final Pattern FORMERLY =
      Pattern.compile("\\A,? \\(?(?:formerly|previously|until recently) (?:called |named )?");

  /** Another name of a group between commas: "Jaish al-Adl, or Army of Justice, said". */
  static final Pattern OR_ELSE = Pattern.compile("\\A, or ");

  private AliasCues() {}
}
