package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.article.Article;
import java.util.regex.Pattern;

/** Says whether an article takes back something that was reported before. */
public enum Edit {
  /** It reports. */
  NONE,
  /** It corrects an earlier report. */
  CORRECTION,
  /** It withdraws an earlier report. */
  RETRACTION;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern RETRACTED =
      Pattern.compile(
          "(?m)^\\s*(?:retraction|retracted|withdrawn|kill notice|rétractation|retractación"
              + "|retratação)\\b"
              + "|\\b(?:article|story|report) (?:has been|was|is) (?:retracted|withdrawn)\\b"
              // Who takes back and what: a party withdraws its troops, an editor the report.
              + "|\\b(?:we|has|have|paper|agency|newspaper|editors) (?:hereby )?"
              + "(?:retracts?|retracted|withdraws?|withdrawn) (?:the|this|its|our|that)"
              + " (?:article|story|report|dispatch)\\b"
              + "|\\b(?:retirons|retire) (?:notre|son|cet?|l['’]) ?article\\b"
              + "|\\barticle(?: [^ .]+){0,6} (?:est|a été) retiré(?!\\p{L})"
              + "|\\b(?:retira|retiramos|se retracta de) (?:la|el|esta|su|nuestra) (?:nota|noticia|artículo)\\b",
          FLAGS);
  private static final Pattern CORRECTED =
      Pattern.compile(
          "(?m)^\\s*\\(?(?:correction|corrected|corrects|clarification|rectificatif|corrección"
              + "|berichtigung|korrektur|уточнение|исправлено|تصحیح|تصحيح|تصويب|更正)(?![\\p{L}\\p{N}])"
              + "|\\bearlier version of this (?:article|story|report)\\b"
              + "|\\b(?:article|story|report) (?:has been|was) (?:corrected|amended)\\b",
          FLAGS);

  /** Each pattern finds nothing where none of its signs is; hardly any article has one. */
  private static final FoldedWords OF_RETRACTED =
      new FoldedWords("retract", "rétract", "retrata", "retir", "withdraw", "kill notice");

  private static final FoldedWords OF_CORRECTED =
      new FoldedWords(
          "correc",
          "clarification",
          "rectificatif",
          "berichtigung",
          "korrektur",
          "уточнение",
          "исправлено",
          "تصحیح",
          "تصحيح",
          "تصويب",
          "更正",
          "version of this",
          "amended");

  /** Reads the notice that editors put into the title, the summary or a paragraph of the text. */
  public static Edit of(Article article) {
    String text =
        String.join("\n", article.text("title"), article.text("summary"), article.text("body"));
    if (OF_RETRACTED.in(text) && RETRACTED.matcher(text).find()) {
      return RETRACTION;
    }
    return OF_CORRECTED.in(text) && CORRECTED.matcher(text).find() ? CORRECTION : NONE;
  }

  /** As {@link #of}, by the patterns alone: what the signs are held to. */
  static Edit byPatterns(String text) {
    if (RETRACTED.matcher(text).find()) {
      return RETRACTION;
    }
    return CORRECTED.matcher(text).find() ? CORRECTION : NONE;
  }
}
