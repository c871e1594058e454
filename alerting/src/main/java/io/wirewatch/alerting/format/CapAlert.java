package io.wirewatch.alerting.format;

import io.wirewatch.alerting.deliver.Markup;
import io.wirewatch.alerting.deliver.Wording;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.Severity;
import io.wirewatch.contracts.wire.WireName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** An alert as a CAP 1.2 message; it is private, because it answers one subscriber's question. */
public final class CapAlert {
  private static final DateTimeFormatter SENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'-00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String LANGUAGE = "en";
  private static final String SENDER = "wirewatch";

  private CapAlert() {}

  /**
   * The message by itself, as UTF-8. The channel does not know when the former alert of the story
   * was sent, without which CAP takes no reference; the incident's name binds them.
   */
  public static byte[] bytes(Alert alert) {
    return of(alert, SENDER, LANGUAGE, Optional.empty()).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The message.
   *
   * @param sender names who sends, such as a domain; no blanks, commas or angle brackets
   * @param language of the words, BCP 47
   * @param superseded the alert that this one revises; without it CAP takes it for a new one
   */
  public static String of(Alert alert, String sender, String language, Optional<Alert> superseded) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.append("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">\n");
    element(out, "identifier", alert.id());
    element(out, "sender", sender);
    element(out, "sent", SENT.format(alert.decidedAt()));
    element(out, "status", capital(alert.status(), "Actual"));
    element(out, "msgType", type(alert, superseded));
    element(out, "scope", "Private");
    element(out, "addresses", alert.subscriber());
    superseded.ifPresent(
        former ->
            element(
                out,
                "references",
                sender + "," + former.id() + "," + SENT.format(former.decidedAt())));
    if (alert.story() != null) {
      element(out, "incidents", alert.story().id());
    }
    info(out, alert, language);
    return out.append("</alert>\n").toString();
  }

  private static String type(Alert alert, Optional<Alert> superseded) {
    if (superseded.isEmpty()) {
      return "Alert";
    }
    return alert.kind() == AlertKind.RETRACTION ? "Cancel" : "Update";
  }

  private static void info(StringBuilder out, Alert alert, String language) {
    Severity severity = alert.severity();
    out.append("<info>\n");
    element(out, "language", language);
    element(out, "category", "Security");
    element(out, "event", alert.subscription().id());
    element(out, "urgency", capital(severity == null ? null : severity.urgency(), "Unknown"));
    element(out, "severity", capital(severity == null ? null : severity.level(), "Unknown"));
    element(out, "certainty", capital(severity == null ? null : severity.certainty(), "Unknown"));
    element(out, "onset", SENT.format(onset(alert)));
    element(out, "senderName", "Wirewatch");
    element(out, "headline", Wording.headline(alert));
    element(out, "description", AtomFeed.content(alert));
    alert.articles().stream()
        .map(article -> Markup.link(article.url()))
        .filter(link -> !link.isEmpty())
        .findFirst()
        .ifPresent(link -> out.append("<web>").append(link).append("</web>\n"));
    alert.places().forEach(place -> area(out, place));
    out.append("</info>\n");
  }

  private static Instant onset(Alert alert) {
    return alert.articles().stream()
        .map(article -> article.publishedAt())
        .filter(at -> at != null)
        .min(Instant::compareTo)
        .orElse(alert.observedAt());
  }

  private static void area(StringBuilder out, Place place) {
    out.append("<area>\n");
    element(out, "areaDesc", place.name());
    if (place.lat() != null && place.lon() != null) {
      element(out, "circle", String.format(Locale.ROOT, "%.4f,%.4f 0", place.lat(), place.lon()));
    }
    out.append("</area>\n");
  }

  private static String capital(WireName value, String otherwise) {
    String name = value == null ? otherwise : value.wireName();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>').append(Markup.text(text));
    out.append("</").append(name).append(">\n");
  }
}
