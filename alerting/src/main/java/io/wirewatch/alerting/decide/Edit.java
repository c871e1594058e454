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

  /** A label stands by itself or before a stop: troops may be withdrawn, and prisons corrective. */
  private static final String LABELLED =
      "(?=\\s*(?:$|[:.)\\]–—]|-\\s|(?:to|of) (?:an? |our |the |this |that )?(?:earlier |previous )?"
          + "(?:article|story|report|item|dispatch)))";

  /** What only publishers have; a ministry may withdraw a report of its own. */
  private static final String PUBLISHER =
      "(?:paper|newspaper|agency|news|editors?|newsroom|broadcaster|outlet|magazine|website|station"
          + "|herald|times|post|gazette|tribune|courier|chronicle|observer|journal)";

  private static final Pattern RETRACTED =
      Pattern.compile(
          "(?m)^\\s*[(\\[]?(?:retraction|retracted|withdrawn|kill notice|story withdrawn|rétractation"
              + "|retractación|retratação)"
              + LABELLED
              + "|\\b(?:this|our) (?:article|story|dispatch) (?:has been|was|is) (?:retracted|withdrawn)\\b"
              + "|\\bthe article has been (?:retracted|withdrawn)\\b"
              + "|\\b(?:this|our|earlier) report (?:[^ .]+ ){0,6}?(?:has been|was|is) (?:retracted|withdrawn)\\b"
              // Who takes back and what: a party withdraws its troops, an editor the report.
              + "|\\b(?:we|"
              + PUBLISHER
              + ") (?:has |have |hereby |fully ){0,2}"
              + "(?:retracts?|retracted|withdraws?|withdrawn|withdrew) (?:the|this|its|our|that|an earlier|a)"
              + " (?:[^ .]+ ){0,2}?(?:article|story|report|dispatch)\\b"
              + "|\\b(?:has|have) (?:hereby )?(?:retracted|withdrawn) (?:the|this|its|our|that) (?:article"
              + "|dispatch)\\b"
              + "|\\b(?:retirons|retire) (?:notre|son|cet?|l['’]) ?article\\b"
              + "|\\barticle(?: [^ .]+){0,6} (?:est|a été) retiré(?!\\p{L})"
              + "|\\b(?:retira|retiramos|se retracta de) (?:la|el|esta|su|nuestra) (?:nota|noticia|artículo)\\b",
          FLAGS);
  private static final Pattern CORRECTED =
      Pattern.compile(
          "(?m)^\\s*[(\\[]?(?:correction|corrected|corrects|clarification|rectificatif|corrección"
              + "|berichtigung|korrektur|уточнение|исправлено|تصحیح|تصحيح|تصويب|更正)"
              + LABELLED
              + "|^\\s*(?:\\((?:refiles to )?correct(?:s|ed)?|corrects|refiles to correct) (?:the )?(?:headlines?|paragraphs?|figures?|tolls?"
              + "|numbers?|names?|spelling|day|date|byline|title|attribution|typos?)\\b"
              + "|\\bearlier version of this (?:article|story|report)\\b"
              + "|\\bour earlier (?:article|story|report|dispatch) (?:[^ .]+ ){0,4}?(?:said|stated|gave|put)\\b"
              + "|\\bearlier (?:article|story|report|dispatch) (?:[^ .]+ ){0,4}?(?:misstated|wrongly|incorrectly"
              + "|mistakenly|erroneously)\\b"
              + "|\\bthis (?:article|story|report) (?:has been|was) (?:corrected|amended)\\b",
          FLAGS);

  /** Each pattern finds nothing where none of its signs is; hardly any article has one. */
  private static final FoldedWords OF_RETRACTED =
      new FoldedWords("retract", "rétract", "retrata", "retir", "withdr", "kill notice");

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
          "our earlier",
          "misstated",
          "wrongly",
          "mistakenly",
          "erroneously",
          "amended");

  /** The front of a text ends with its first paragraph, or here. */
  private static final int FRONT = 400;

  /**
   * Reads the notice that editors put into the title, the summary or a paragraph of the text. What
   * a first version says further down than its first paragraph is about itself.
   */
  public static Edit of(Article article) {
    String body = article.text("body");
    String read = article.version() > 1 ? body : front(body);
    String text = String.join("\n", article.text("title"), article.text("summary"), read);
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

  private static String front(String body) {
    int paragraph = body.indexOf("\n\n");
    int end = paragraph < 0 ? body.length() : paragraph;
    return body.substring(0, Math.min(FRONT, end));
  }
}
