package io.wirewatch.alerting.app;

import io.wirewatch.alerting.chat.ChatChannel;
import io.wirewatch.alerting.chat.ChatFormat;
import io.wirewatch.alerting.deliver.Channel;
import io.wirewatch.alerting.deliver.Endpoints;
import io.wirewatch.alerting.deliver.LogChannel;
import io.wirewatch.alerting.deliver.Poster;
import io.wirewatch.alerting.deliver.WebhookChannel;
import io.wirewatch.alerting.deliver.WebhookChannel.Format;
import io.wirewatch.alerting.deliver.WebhookSignature;
import io.wirewatch.alerting.format.CapAlert;
import io.wirewatch.alerting.format.StixBundle;
import io.wirewatch.alerting.mail.EmailChannel;
import io.wirewatch.alerting.mail.Unsubscribing;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.settings.Secret;
import io.wirewatch.runtime.settings.Settings;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the channels of the endpoints that the operator set up. */
final class EndpointSetup {
  private static final Format STIX =
      new Format("stix", "application/stix+json;version=2.1", StixBundle::bytes);
  private static final Format CAP = new Format("cap", "application/cap+xml", CapAlert::bytes);

  private final Settings settings;
  private final Poster poster;
  private final InstantSource clock;

  EndpointSetup(Settings settings, Poster poster, InstantSource clock) {
    this.settings = settings;
    this.poster = poster;
    this.clock = clock;
  }

  /**
   * All endpoints; the terminal takes lines.
   *
   * @throws IllegalArgumentException where an endpoint cannot stand; the message holds no secret
   */
  Endpoints endpoints(Consumer<String> terminal) {
    Map<String, Channel> byName = new HashMap<>();
    for (String name : settings.names(AlertingSettings.ENDPOINT_URL)) {
      settings
          .get(AlertingSettings.ENDPOINT_URL, name)
          .ifPresent(url -> byName.put(name, channel(name, url)));
    }
    return new Endpoints(byName, email().orElse(null), new LogChannel(terminal));
  }

  private Channel channel(String name, Secret url) {
    Tlp ceiling = settings.get(AlertingSettings.ENDPOINT_TLP, name);
    return switch (settings.get(AlertingSettings.ENDPOINT_KIND, name)) {
      case WEBHOOK -> webhook(Format.ALERT, name, url, ceiling);
      case STIX -> webhook(STIX, name, url, ceiling);
      case CAP -> webhook(CAP, name, url, ceiling);
      case SLACK -> new ChatChannel(ChatFormat.SLACK, poster, url, ceiling);
      case TEAMS -> new ChatChannel(ChatFormat.TEAMS, poster, url, ceiling);
      case MATTERMOST -> new ChatChannel(ChatFormat.MATTERMOST, poster, url, ceiling);
      case NTFY -> new ChatChannel(ChatFormat.NTFY, poster, url, ceiling);
    };
  }

  private Channel webhook(Format format, String name, Secret url, Tlp ceiling) {
    return new WebhookChannel(format, poster, url, secrets(name), ceiling, clock);
  }

  private Optional<Channel> email() {
    return settings
        .get(AlertingSettings.SMTP_HOST)
        .map(
            host ->
                new EmailChannel(
                    new EmailChannel.Server(
                        host,
                        settings.get(AlertingSettings.SMTP_PORT),
                        settings.get(AlertingSettings.SMTP_TLS),
                        settings.get(AlertingSettings.SMTP_USER),
                        settings.get(AlertingSettings.SMTP_PASSWORD),
                        settings.get(AlertingSettings.SMTP_FROM),
                        settings.get(AlertingSettings.SMTP_TLP)),
                    unsubscribing()));
  }

  private Optional<Unsubscribing> unsubscribing() {
    return settings
        .get(AlertingSettings.UNSUBSCRIBE_PAGE)
        .flatMap(
            page ->
                settings
                    .get(AlertingSettings.UNSUBSCRIBE_KEY)
                    .map(key -> new Unsubscribing(page, key)));
  }

  private List<Secret> secrets(String name) {
    Optional<Secret> given = settings.get(AlertingSettings.ENDPOINT_SECRET, name);
    List<Secret> secrets =
        Arrays.stream(given.map(Secret::reveal).orElse("").split("\\s+"))
            .filter(text -> !text.isEmpty())
            .map(Secret::new)
            .toList();
    for (Secret secret : secrets) {
      try {
        WebhookSignature.secret(secret.reveal());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "alerting.endpoints." + name + ".secret: " + e.getMessage(), e);
      }
    }
    return secrets;
  }
}
