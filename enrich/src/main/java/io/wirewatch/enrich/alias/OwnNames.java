package io.wirewatch.enrich.alias;

import java.util.regex.Pattern;

/**
 * A name that somebody is said to have farther on in his sentence: "Karim, 41, crossed into Iran
 * under the name of", "Karim was a clerk whom everybody called". Between him and the cue there is
 * neither another name, but for a place, nor anybody else whose name it could be.
 */
final class OwnNames {
  private static final String SOMEBODY =
      "(?:man|men|woman|boy|girl|person|people|somebody|someone|fighter|militant|gunman|commander"
          + "|suspect|accomplice|officer|agent|member|brother|sister|son|daughter|wife|husband|father"
          + "|mother|friend|associate|group|company|firm|account|channel|website|organi[sz]ation|ship"
          + "|that|what|said|says|market|marketed|markets|sell|sells|sold|publish|published|release"
          + "|released|register|registered|launch|launched|drug|product)";

  private static final String GAP =
      "(?-i:(?:,? (?!"
          + SOMEBODY
          + "\\b)(?:[a-z0-9][\\p{L}\\p{N}’'-]*"
          + "|(?:in|into|to|from|of|at|across|through|since|until) \\p{Lu}[\\p{L}-]+)){0,12}?)";

  /** To be used as {@link AliasCues#CUE} is. */
  static final Pattern CUE =
      Pattern.compile(
          "\\A"
              + GAP
              + ",? (?:(?<guerre>(?:under|using|by|with|adopted|adopting|took|taking|whose) (?:(?:the|a|an"
              + "|his|her) )?(?-i:[a-z-]+ )?"
              + AliasCues.GUERRE
              + "(?: is| was| of)?)|(?<aka>(?:under|using|by|adopted|adopting|took|taking|assumed"
              + "|assuming|whose) (?:(?:the|a|an|his|her) )?(?-i:(?!last|first|family|middle|maiden)[a-z-]+ )?"
              + AliasCues.NOUN
              + "(?: is| was| of)?|whom (?:[\\p{L}’']+ ){1,4}(?:know|knew|nicknamed|dubbed|call|called)"
              + "(?: (?:as|simply))*)),?:?\\s+",
          Pattern.CASE_INSENSITIVE);

  private OwnNames() {}
}
