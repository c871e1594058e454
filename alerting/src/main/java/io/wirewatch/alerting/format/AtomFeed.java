package io.wirewatch.alerting.format;

import io.wirewatch.alerting.deliver.Markup;
import io.wirewatch.alerting.deliver.Wording;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The alerts of a subscription as an Atom feed (RFC 4287), newest first, in plain text. */
public final class AtomFeed {
  private AtomFeed() {}

  /**
   * The feed.
   *
   * @param subscription its subscription
   * @param self where the feed is served
   * @param alerts at most as many as a reader wants
   */
  public static String of(String subscription, String self, List<Alert> alerts) {
    Instant updated =
        alerts.stream().map(Alert::decidedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(out, "id", "urn:wirewatch:subscription:" + subscription);
    element(out, "title", "Wirewatch: " + subscription);
    element(out, "updated", updated.toString());
    out.append("<author><name>Wirewatch</name></author>\n");
    out.append("<link rel=\"self\" href=\"").append(Markup.link(self)).append("\"/>\n");
    alerts.stream()
        .sorted(Comparator.comparing(Alert::decidedAt).reversed())
        .forEach(alert -> entry(out, alert));
    return out.append("</feed>\n").toString();
  }

  private static void entry(StringBuilder out, Alert alert) {
    out.append("<entry>\n");
    element(out, "id", "urn:wirewatch:alert:" + alert.id());
    element(out, "title", "[" + Wording.label(alert) + "] " + Wording.headline(alert));
    element(out, "updated", alert.decidedAt().toString());
    for (AlertArticle article : alert.articles()) {
      String link = Markup.link(article.url());
      if (!link.isEmpty()) {
        out.append("<link rel=\"related\" href=\"").append(link).append("\" title=\"");
        out.append(Markup.text(article.title())).append("\"/>\n");
      }
    }
    out.append("<content type=\"text\">").append(Markup.text(content(alert)));
    out.append("</content>\n</entry>\n");
  }

  /** What a reader sees of an alert, as lines of text. */
  static String content(Alert alert) {
    StringBuilder text = new StringBuilder();
    alert
        .articles()
        .forEach(
            article ->
                text.append(Wording.line(article.source()))
                    .append(": ")
                    .append(Wording.line(article.title()))
                    .append('\n'));
    Wording.changes(alert).forEach(change -> text.append(change).append('\n'));
    List<String> words = Wording.words(alert);
    return words.isEmpty()
        ? text.toString()
        : text.append("Matched: ").append(String.join(", ", words)).toString();
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>').append(Markup.text(text));
    out.append("</").append(name).append(">\n");
  }
}
