package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import java.util.regex.Pattern;

/** Tells whether a later version says of itself that it puts something right. */
final class Corrections {
  private static final Pattern MARK =
      Pattern.compile(
          "\\b(?:corrects|corrected|correction|clarification|erratum|(?:an )?earlier version of"
              + " this)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int FRONT = 300;
  private static final int END = 600;

  private Corrections() {}

  static boolean declares(Article article) {
    String body = article.text("body");
    return MARK.matcher(article.text("title")).find()
        || MARK.matcher(article.text("summary")).find()
        || MARK.matcher(body.substring(0, Math.min(FRONT, body.length()))).find()
        || MARK.matcher(body.substring(Math.max(0, body.length() - END))).find();
  }
}
