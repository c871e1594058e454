package io.wirewatch.alerting.mail;

import io.wirewatch.alerting.deliver.Markup;
import io.wirewatch.alerting.deliver.Wording;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import java.util.List;

/**
 * The words of an alert as mail, as text and as HTML.
 *
 * @param subject the same for all mails of a story, so that they stay one thread
 * @param text for readers of plain text
 * @param html for the others; without scripts, images or anything from elsewhere
 */
record AlertMail(String subject, String text, String html) {

  /** Writes the mail. */
  static AlertMail of(Alert alert) {
    String marking = alert.tlp() == null ? "" : "[TLP:" + alert.tlp().wireName() + "] ";
    String again = alert.revision() > 1 ? "Re: " : "";
    return new AlertMail(again + marking + Wording.headline(alert), text(alert), html(alert));
  }

  private static String text(Alert alert) {
    StringBuilder out = new StringBuilder();
    out.append(Wording.label(alert)).append("\n\n");
    for (AlertArticle article : alert.articles()) {
      out.append(Wording.line(article.title())).append('\n');
      out.append(Wording.line(article.source())).append(", ").append(article.publishedAt());
      out.append('\n').append(Wording.line(article.url())).append("\n\n");
    }
    lines(out, "What changed", Wording.changes(alert));
    lines(out, "Why you get this", Wording.words(alert));
    if (!alert.held().isEmpty()) {
      out.append(alert.held().size()).append(" further reports brought nothing new.\n\n");
    }
    return out.append(origin(alert)).append('\n').toString();
  }

  private static void lines(StringBuilder out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append(title).append(":\n");
      lines.forEach(line -> out.append("  ").append(line).append('\n'));
      out.append('\n');
    }
  }

  private static String html(Alert alert) {
    StringBuilder out = new StringBuilder("<!doctype html><html><body>");
    out.append("<p><strong>").append(Markup.text(Wording.label(alert))).append("</strong></p>");
    for (AlertArticle article : alert.articles()) {
      out.append("<p><a href=\"").append(Markup.link(article.url())).append("\">");
      out.append(Markup.text(article.title())).append("</a><br>");
      out.append(Markup.text(article.source() + ", " + article.publishedAt())).append("</p>");
    }
    list(out, "What changed", Wording.changes(alert));
    list(out, "Why you get this", Wording.words(alert));
    if (!alert.held().isEmpty()) {
      out.append("<p>").append(alert.held().size());
      out.append(" further reports brought nothing new.</p>");
    }
    out.append("<p><small>").append(Markup.text(origin(alert))).append("</small></p>");
    return out.append("</body></html>").toString();
  }

  private static void list(StringBuilder out, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append("<p>").append(title).append(":</p><ul>");
      lines.forEach(line -> out.append("<li>").append(Markup.text(line)).append("</li>"));
      out.append("</ul>");
    }
  }

  private static String origin(Alert alert) {
    return "Subscription " + alert.subscription().id() + ", alert " + alert.id();
  }
}
