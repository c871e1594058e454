package io.wirewatch.alerting.deliver;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.article.Status;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words that every channel for people uses, so that an alert reads alike everywhere. */
public final class Wording {
  private static final int MOST_WORDS = 6;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Wording() {}

  /** What the alert is about: the headline of its story, or the size of the digest. */
  public static String headline(Alert alert) {
    if (alert.story() != null && alert.story().headline() != null) {
      return Plain.line(alert.story().headline());
    }
    int others = alert.articles().size() - 1;
    String first = alert.articles().isEmpty() ? "" : Plain.line(alert.articles().get(0).title());
    return others < 1 ? first : first + " and " + others + " more";
  }

  /** What sort of alert it is, with its severity; an exercise says so first. */
  public static String label(Alert alert) {
    String marking =
        alert.status() == null || alert.status() == Status.ACTUAL
            ? ""
            : alert.status().wireName().toUpperCase(Locale.ROOT) + ": ";
    String kind =
        alert.kind() == AlertKind.NEW
            ? "new"
            : alert.kind().wireName() + (alert.revision() > 1 ? " " + alert.revision() : "");
    SeverityLevel level = alert.severity() == null ? null : alert.severity().level();
    return marking + kind + (level == null ? "" : ", " + level.wireName());
  }

  /** What is new, a line each. */
  public static List<String> changes(Alert alert) {
    return alert.changes().stream().map(Wording::change).distinct().toList();
  }

  /** The words that met the query, most telling first, each once; a bare number names its field. */
  public static List<String> words(Alert alert) {
    return alert.why().stream()
        .filter(why -> why.text() != null && !why.text().isBlank())
        .map(Wording::word)
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /** Foreign text on one line, without anything that a terminal or a header would obey. */
  public static String line(String foreign) {
    return Plain.line(foreign);
  }

  private static String word(Why why) {
    String text = Plain.line(why.text());
    return why.field() != null && NUMBER.matcher(text).matches() ? why.field() + " " + text : text;
  }

  private static String change(AlertChange change) {
    if (change.change().equals(AlertChange.ALIAS)) {
      return "late, by an alias learnt since: " + Plain.line(change.to());
    }
    String to = change.to() == null ? "" : " " + Plain.line(change.to());
    return change.from() == null
        ? change.change() + ":" + to
        : change.change() + ": " + Plain.line(change.from()) + " →" + to;
  }
}
