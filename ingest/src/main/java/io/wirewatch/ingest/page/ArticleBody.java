package io.wirewatch.ingest.page;

import io.wirewatch.ingest.text.PlainText;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the text of the article in a page. */
final class ArticleBody {
  private ArticleBody() {}

  static String of(Look look) {
    Document copy = look.document().clone();
    copy.select(
            "h1,script,style,noscript,nav,header,footer,aside,form,figure,figcaption,button,svg,iframe")
        .remove();
    Map<Element, Integer> weights = new HashMap<>();
    for (Element paragraph : copy.select("p")) {
      int length = paragraph.text().length();
      Element parent = paragraph.parent();
      if (length > 40 && parent != null) {
        weights.merge(parent, length, Integer::sum);
        if (parent.parent() != null) {
          weights.merge(parent.parent(), length / 2, Integer::sum);
        }
      }
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> PlainText.paragraphs(best.getKey().outerHtml()))
        .orElse("");
  }
}
