package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.ArticleBuilder;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.ingest.publish.Drafts.Remark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps an article within what a record may hold, and says what was cut. */
final class Bounds {
  private static final int TITLE = 1_000;
  private static final int SUMMARY = 20_000;
  private static final int BODY_BYTES = 256 * 1024;
  private static final int NAME = 300;
  private static final int NAMES = 50;

  private Bounds() {}

  static Article cut(Article article, List<Remark> notes) {
    ArticleBuilder bounded = article.toBuilder();
    bounded.title(text("title", article.title(), TITLE, notes));
    bounded.summary(text("summary", article.summary(), SUMMARY, notes));
    bounded.body(bytes(article.body(), notes));
    bounded.authors(names("authors", article.authors(), notes));
    bounded.tags(names("tags", article.tags(), notes));
    return bounded.build();
  }

  /** The first so many code units, never half of a pair. */
  static String head(String text, int length) {
    int end = Math.min(length, text.length());
    boolean halves =
        end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, halves ? end - 1 : end);
  }

  private static String text(String field, String text, int most, List<Remark> notes) {
    if (text == null || text.length() <= most) {
      return text;
    }
    notes.add(new Remark(Reason.FIELD_CUT, field + ": " + text.length() + " characters"));
    return head(text, most);
  }

  private static String bytes(String body, List<Remark> notes) {
    if (body == null || body.length() * 3L <= BODY_BYTES) {
      return body;
    }
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes <= BODY_BYTES) {
      return body;
    }
    notes.add(new Remark(Reason.FIELD_CUT, "body: " + bytes + " bytes"));
    UnaryOperator<String> shorter =
        text -> head(text, (int) ((long) text.length() * BODY_BYTES / Math.max(size(text), 1)));
    String cut = shorter.apply(body);
    while (size(cut) > BODY_BYTES) {
      cut = head(cut, cut.length() - Math.max(1, (size(cut) - BODY_BYTES) / 4));
    }
    return cut;
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<String> names(String field, List<String> names, List<Remark> notes) {
    if (names.size() > NAMES) {
      notes.add(new Remark(Reason.LIST_CAPPED, field + ": " + names.size()));
    }
    return names.stream().limit(NAMES).map(name -> head(name, NAME)).toList();
  }
}
