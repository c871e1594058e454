package io.wirewatch.alerting.deliver;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.article.SeverityLevel;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.subscription.Tlp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints alerts on the terminal of the process that delivers: two lines for one alert. */
public final class LogChannel implements Channel {
  private static final int MOST = 4;

  private final Consumer<String> lines;

  public LogChannel(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public String name() {
    return "log";
  }

  /** Only the operator sees it. */
  @Override
  public Tlp ceiling() {
    return Tlp.RED;
  }

  @Override
  public Answer send(Alert alert, Sending sending) {
    lines.accept(line(alert, sending.label()));
    return new Answer.Delivered(null);
  }

  static String line(Alert alert, String label) {
    return Plain.line(
            String.format(
                Locale.ROOT,
                "%s%s %s [%s] %s%s",
                marking(alert),
                alert.kind().wireName().toUpperCase(Locale.ROOT),
                level(alert),
                alert.subscription().id(),
                headline(alert),
                label.isEmpty() ? "" : " (" + label + ")"))
        + System.lineSeparator()
        + "    "
        + Plain.line(reasons(alert));
  }

  /** Who says it, what is new, and by which words it met the query. */
  private static String reasons(Alert alert) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        alert.articles().stream()
            .map(AlertArticle::source)
            .distinct()
            .collect(Collectors.joining(", ")));
    List<String> changes = Wording.changes(alert);
    if (!changes.isEmpty()) {
      reasons.add("new: " + capped(changes));
    }
    List<String> words = Wording.words(alert);
    if (!words.isEmpty()) {
      reasons.add("because: " + capped(words));
    }
    return String.join(" | ", reasons);
  }

  private static String capped(List<String> parts) {
    return String.join(", ", parts.subList(0, Math.min(MOST, parts.size())))
        + (parts.size() > MOST ? ", …" : "");
  }

  private static String headline(Alert alert) {
    if (alert.story() != null && alert.revision() == 1) {
      return alert.story().headline();
    }
    return alert.articles().isEmpty() ? "" : alert.articles().get(0).title();
  }

  private static String marking(Alert alert) {
    return alert.status() == Status.ACTUAL
        ? ""
        : alert.status().wireName().toUpperCase(Locale.ROOT) + " ";
  }

  private static String level(Alert alert) {
    SeverityLevel level = alert.severity() == null ? null : alert.severity().level();
    return level == null ? "-" : level.wireName();
  }
}
