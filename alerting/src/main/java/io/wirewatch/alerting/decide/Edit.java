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

  /** Reads the notice that editors put into the title, the summary or a paragraph of the text. */
  public static Edit of(Article article) {
    String text =
        String.join("\n", article.text("title"), article.text("summary"), article.text("body"));
    if (RETRACTED.matcher(text).find()) {
      return RETRACTION;
    }
    return CORRECTED.matcher(text).find() ? CORRECTION : NONE;
  }
}
