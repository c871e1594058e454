package io.wirewatch.enrich.story;

import io.wirewatch.enrich.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words that tell of an occurrence: for English by patterns over a clause, for other languages
 * by stems that its words contain.
 */
final class IncidentCues {
  /** Deadly in themselves. */
  private static final Cue LETHAL =
      Cue.words(
          "kill(?:s|ed|ing)?|slain|slays?|dead|die[sd]?|dying|shot|gunned down|hack(?:ed|s)"
              + "|behead(?:s|ed)?|stab(?:s|bed|bing)?|wound(?:s|ed|ing)|injur(?:es|ed|ing)|martyr(?:s|ed|ing)"
              + "|drown(?:s|ed)?|explod(?:e|es|ed)|explosion (?:rocks|hits|damages)|detonat(?:e|es|ed)"
              + "|bl(?:ew|ows?|own) (?:(?:him|her|it)self )?up|went off|ambush(?:es|ed)?|bombed"
              + "|derail(?:s|ed)?|kidnap(?:s|ped)?|abduct(?:s|ed)?|open(?:s|ed)? fire"
              + "|(?:exchange|trade)[sd]? fire|burned|torched|massacred?");

  /** Also said of words and of teams; of weapons and armed men it is meant. */
  private static final Cue FORCE =
      Cue.words(
          "hits?|struck|strikes?|attack(?:s|ed)?|raid(?:s|ed)?|storm(?:s|ed)?|shell(?:s|ed)?"
              + "|ram(?:s|med)|clash(?:es|ed)?|crash(?:es|ed)|collaps(?:es|ed)|rock(?:s|ed)|jolt(?:s|ed)"
              + "|(?:tore|rips?|ripped) through|seize[sd]?|target(?:s|ed)|blasts?|shooting|shelling");

  private static final Cue ARMS =
      Cue.words(
          "bomb(?:s|ers?|ing)?|missiles?|drones?|rockets?|mortars?|shells|grenades?|mines?|explosives?"
              + "|explosion|blast|gunm[ae]n|gunfire|militants?|rebels?|insurgents?|fighters?|troops|soldiers?"
              + "|army|convoy|air ?strikes?|jets?|earthquake|quake|cyclone|police|ied");

  private static final Cue ANOTHER =
      Cue.words(
          "(?:another|second|third|fresh|new|latest|separate|twin)\\s+(?:\\w+\\s+){0,2}?(?:attacks?"
              + "|blasts?|bomb(?:ing|s)?|explosions?|raids?|strikes?|shootings?|ambush(?:es)?|assaults?"
              + "|incidents?|quakes?|earthquakes?|crash(?:es)?|fires?|clash(?:es)?)|(?:struck|hit|attacked|targeted|bombed)"
              + " again|(?:second|third) in (?:the|a) (?:\\w+ ){0,2}this (?:week|month)");

  /** Told of nothing but an occurrence that was told before. */
  private static final Cue FOLLOWED =
      Cue.words(
          "tolls?|death count|succumb(?:s|ed)?|died of (?:his|her|their|its)? ?(?:wounds|injuries)"
              + "|die of (?:wounds|injuries)|number of (?:people )?(?:killed|dead|deaths|victims)"
              + "|deaths (?:pass(?:es|ed)?|tops?|rises?|rose|reach(?:es|ed)?)"
              + "|(?:bringing|raising|taking) the (?:number|total|death)|funerals?|burials?|buried|bury"
              + "|mourn(?:s|ed|ing|ers)?|planner|mastermind(?:s|ed)?|plotters?|planned the");

  /** What may follow an occurrence, or stand beside the telling of a new one. */
  private static final Cue AFTER =
      Cue.words(
          "investigat(?:e|es|ed|ors|ion)|probe|inquiry|arrest(?:s|ed)?|suspects? (?:held|named|in)"
              + "|detain(?:s|ed)|identified|names?|victims|condemn(?:s|ed)?|compensation|condolences?"
              + "|claims? (?:responsibility|of)|claims?|survivors?|remand(?:ed)?|charged|in connection with"
              + "|rescue work|debris|reopen(?:s|ed)?|protest(?:s|ed)?|vigil|march|blames?|blamed|den(?:y|ies|ied)");

  private static final Cue CAUGHT =
      Cue.words(
          "captur(?:e|es|ed|ing)|arrest(?:s|ed|ing)?|nab(?:s|bed)?|detain(?:s|ed)?|extradit(?:e|es|ed|ion)"
              + "|in custody|surrender(?:s|ed)?|apprehend(?:s|ed)?");

  private static final Cue THREATENS =
      Cue.words(
          "threaten(?:s|ed|ing)?|threats?|(?:vow|warn|pledge|call|urge)[sd]?(?:ed)?"
              + " (?:\\w+ ){0,3}?(?:attacks?|strikes?|revenge|war|jihad|bombings?)");

  /** By these an arrest or a threat says which attack it is about. */
  private static final Cue TIES =
      Cue.words(
          "after|following|since|over|wake of|in connection|in relation|linked|tied|behind|suspect(?:s|ed)?"
              + "|accused|charged|blamed|responsib(?:le|ility)|masterminds?|planners?|plotters?|perpetrators?"
              + "|killers?|attackers?|(?:the|an?|\\w+day['’]s|last week['’]s)"
              + " (?:\\w+ ){0,3}?(?:attack|blast|bombing|killing|murder|shooting|massacre|assault|ambush|kidnapping"
              + "|abduction|explosion)");

  private static final Map<String, Map<String, List<String[]>>> STEMS = read();

  private IncidentCues() {}

  /** Whether an English clause tells of an occurrence itself, not of what led to or from it. */
  static boolean tells(String clause) {
    return LETHAL.in(clause) || FORCE.in(clause) && ARMS.in(clause);
  }

  static boolean tellsAnother(String text) {
    return ANOTHER.in(text);
  }

  /** Whether an English clause can only be about something told before. */
  static boolean onlyFollows(String clause) {
    return FOLLOWED.in(clause);
  }

  /** Whether an English clause may be about something told before. */
  static boolean mayFollow(String clause) {
    return AFTER.in(clause);
  }

  /** Whether an English clause tells of dead, wounded, taken or blown up. */
  static boolean isLethal(String clause) {
    return LETHAL.in(clause);
  }

  /** Whether an English clause tells that somebody was caught. */
  static boolean tellsOfCapture(String clause) {
    return CAUGHT.in(clause);
  }

  /** Whether an English clause tells of attacks to come. */
  static boolean tellsOfThreat(String clause) {
    return THREATENS.in(clause);
  }

  /** Whether an English text says of which attack it tells. */
  static boolean ties(String text) {
    return TIES.in(text);
  }

  /** Whether stems are known for a language. */
  static boolean knows(String language) {
    return STEMS.containsKey(language);
  }

  /** Whether a text in another language holds all stems of one cue of a kind. */
  static boolean holds(String language, String kind, String text) {
    String folded = Folding.fold(text);
    return STEMS.get(language).getOrDefault(kind, List.of()).stream()
        .anyMatch(cue -> Stream.of(cue).allMatch(stem -> holds(folded, stem)));
  }

  /** Latin stems are short and stand inside of many a word; there they must begin it. */
  private static boolean holds(String text, String stem) {
    boolean latin = stem.charAt(0) >= 'a' && stem.charAt(0) <= 'z';
    int at = text.indexOf(stem);
    while (latin && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at = text.indexOf(stem, at + 1);
    }
    return at >= 0;
  }

  private static Map<String, Map<String, List<String[]>>> read() {
    Map<String, Map<String, List<String[]>>> stems = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                IncidentCues.class.getResourceAsStream("incident.tsv"), StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(
              row ->
                  stems
                      .computeIfAbsent(row[0], language -> new HashMap<>())
                      .put(
                          row[1],
                          Stream.of(row[2].split(" "))
                              .map(cue -> Folding.fold(cue).split("\\+"))
                              .toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read incident.tsv", e);
    }
    return stems;
  }
}
