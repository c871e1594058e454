package io.wirewatch.enrich.alias;

import java.util.HashMap;
import java.util.Map;

/**
 * What the words of a sentence are to the grammar of naming, one letter each; a word that is
 * nothing to it is {@link #OTHER}.
 */
final class WordKinds {
  /** A word with a capital; within somebody's or some body's name; within a place's; a people. */
  static final char CAPITAL = 'N';

  static final char NAMED = 'X';
  static final char PLACE = 'L';
  static final char PEOPLE = 'D';
  static final char NUMBER = '0';
  static final char OTHER = 'l';

  private static final String WORDS =
      """
      b is are was were be been being
      v has have had
      e became become becomes came remains remained
      J preferred prefers liked likes wanted wants
      h also better best more most widely commonly popularly locally simply just mostly often usually \
      generally otherwise later now once variously then still universally internationally only \
      affectionately sometimes frequently nationally regionally officially informally colloquially \
      publicly professionally subsequently alternatively occasionally today online
      F formerly previously originally
      k known rebranded reborn
      1 referred tracked identified listed remembered registered recorded feared hailed
      2 abbreviated shortened
      3 written printed
      c called nicknamed dubbed styled christened codenamed code-named renamed rechristened baptised baptized \
      spelled spelt rendered transliterated transcribed
      K call calls calling know knows knew dub dubs style styles styling rename renames refer refers
      r real true birth full original given official legal proper underworld assumed false fake \
      another other second new old former actual alternative secret christian religious
      f last first family middle maiden brand trade domain file user place
      n nickname nicknames pseudonym pseudonyms kunya moniker monikers sobriquet sobriquets epithet \
      handle handles username usernames codename codenames code-name code-names acronym acronyms \
      initials abbreviation callsign callsigns call-sign aliases identity identities appellation \
      nom-de-guerre noms-de-guerre war-name battle-name stage-name pen-name screen-name cover-name
      m name names
      z alias aka a.k.a. a.k.a a-k-a a/k/a @
      o fought fights operated operates operating posted posts posting posing posed poses performs \
      performed performing masquerading passed presented presents signs signed signing wrote writes \
      writing tweets tweeted broadcasts broadcasting introduced introduces introducing masqueraded identifies
      g operate travels travelled traveled travelling traveling lives lived living works worked working \
      hid hides hiding served entered crossed rented fighting recorded published popular \
      moved flew stayed answers answered
      G goes went go going gone
      u used uses using use adopted adopts adopting took takes taken taking assumed assumes assuming \
      bore bears earned earns earning got gets acquired received chose chooses carried carries
      Y gave gives giving
      C changed changes changing
      I include includes including
      d the a an
      p his her its their
      E he she it they
      S himself herself itself themselves
      M him them
      w whose
      R who which that whom
      a as
      i of
      y by
      T to
      t among in across throughout within around on for from inside during until since at amongst before after
      U under behind
      W with
      A and
      O or
      B born née né nee
      5 al ul el ag bin ibn bint abu de del la e van von der da dos du des ou wa y
      Z short stands standing stand
      4 found revealed shown discovered turned proved believed
      s 's ’s
      x not never no neither nor wrongly mistakenly erroneously falsely incorrectly confused mistaken \
      denied denies deny without
      j would should could might may if whether must unless
      H sect group militia faction network party gang outfit movement cell organisation organization \
      alliance coalition guerrillas rebels front
      P man men woman women boy girl person people somebody someone fighters fighter militant militants \
      gunman followers friends fans comrades neighbours neighbors family relatives colleagues associates \
      supporters admirers enemies locals residents villagers troops soldiers \
      handlers everybody everyone others suspect officer agent member smuggler
      Q brother sister son daughter wife husband father mother cousin nephew uncle widow friend associate \
      accomplice accomplices
      D arabic english french russian ukrainian chinese spanish portuguese turkish persian farsi dari \
      pashto urdu hindi hebrew kurdish somali hausa german italian japanese korean bengali burmese
      , , ;
      ( ( [
      ) ) ]
      - - – — --
      : :
      q " “ ” ‘ '
      . .
      """;

  private static final Map<String, String> KINDS = kinds();

  private WordKinds() {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    WORDS
        .lines()
        .forEach(
            line -> {
              String kind = line.substring(0, 1);
              for (String word : line.substring(2).split(" ")) {
                kinds.merge(word, kind, String::concat);
              }
            });
    return kinds;
  }

  /** The kind of a word in small letters; {@link #OTHER} for most. */
  static char of(String word) {
    String kinds = KINDS.get(word);
    return kinds == null ? OTHER : kinds.charAt(0);
  }

  /** Whether the word is known to the grammar, though a sentence begins with it. */
  static boolean isKnown(String word) {
    return KINDS.containsKey(word);
  }
}
