package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import java.util.regex.Pattern;

/** Tells whether an article says of itself that it puts right or takes back a report. */
final class Corrections {
  private static final Pattern MARK =
      Pattern.compile(
          "\\b(?:corrects|corrected|correction|clarification|erratum|(?:an )?earlier version of"
              + " this)\\b",
          Pattern.CASE_INSENSITIVE);

  /** How an article begins that is nothing else: a label, or whose report was wrong. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "^\\W{0,2}(?:retraction|retracted|withdrawn|corrections?|corrected|corrects|clarification|erratum"
              + "|rectificatif|rétractation|corrección|rectificación|retractación|correção|retratação"
              + "|berichtigung|корректировка|уточнение|исправлено|تصحيح|تصويب|تصحیح)(?=\\s*(?:[:.)\\]–—-]|$|(?:to|of) our))"
              + "|^\\W{0,2}(?:we|(?:the|this) (?:\\S+ ){0,3}?(?:paper|newspaper|agency|news|herald|times|post|gazette"
              + "|tribune|courier|beacon|chronicle|journal)) (?:has |have |hereby )?(?:retract|withdr[ae]w)(?:s|n|ed)?"
              + " (?:\\S+ ){0,3}?(?:report|story|article)\\b"
              + "|^(?:an|our) (?:earlier |former |previous )?(?:report|story|article)\\b[^.]{0,60}?\\b(?:said|gave|put"
              + "|was wrong|wrongly|misstated)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int FRONT = 300;
  private static final int END = 600;

  private Corrections() {}

  /**
   * Whether an article is nothing but a notice of an earlier report, perhaps at another address.
   */
  static boolean givesNotice(Article article) {
    return NOTICE.matcher(article.text("title")).find()
        || NOTICE.matcher(article.text("summary")).find()
        || NOTICE.matcher(article.text("body")).find();
  }

  /** Whether a later version says so. */
  static boolean declares(Article article) {
    String body = article.text("body");
    return MARK.matcher(article.text("title")).find()
        || MARK.matcher(article.text("summary")).find()
        || MARK.matcher(body.substring(0, Math.min(FRONT, body.length()))).find()
        || MARK.matcher(body.substring(Math.max(0, body.length() - END))).find();
  }
}
