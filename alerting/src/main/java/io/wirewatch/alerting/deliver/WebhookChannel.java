package io.wirewatch.alerting.deliver;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.settings.Secret;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Posts alerts as Standard Webhooks says; follows no redirect. */
public final class WebhookChannel implements Channel {
  private final Poster poster;
  private final Secret url;
  private final List<Secret> secrets;
  private final Tlp ceiling;
  private final InstantSource clock;
  private final Format format;

  /**
   * What a webhook's body is; the envelope, headers and signature are the same for all.
   *
   * @param name stands for the channel in a delivery record
   * @param contentType of the body
   * @param body the same alert gives the same bytes, at every attempt
   */
  public record Format(String name, String contentType, Function<Alert, byte[]> body) {
    /** The body of Standard Webhooks, with the time of the decision. */
    public static final Format ALERT =
        new Format(
            "webhook", "application/json", alert -> WebhookBody.of(alert, alert.decidedAt()));
  }

  /**
   * A webhook.
   *
   * @param format what it understands
   * @param url where to; only the poster sees it
   * @param secrets signing secrets, newest first; without any the call is not signed
   * @param ceiling the highest marking that may leave by it
   */
  public WebhookChannel(
      Format format,
      Poster poster,
      Secret url,
      List<Secret> secrets,
      Tlp ceiling,
      InstantSource clock) {
    this.format = format;
    this.poster = poster;
    this.url = url;
    this.secrets = List.copyOf(secrets);
    this.ceiling = ceiling;
    this.clock = clock;
  }

  @Override
  public String name() {
    return format.name();
  }

  @Override
  public Tlp ceiling() {
    return ceiling;
  }

  @Override
  public Answer send(Alert alert, Sending sending) {
    var now = clock.instant();
    byte[] body = format.body().apply(alert);
    Fetch post =
        Fetch.post(url.reveal(), format.contentType(), body)
            .header("webhook-id", alert.id())
            .header("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    if (!secrets.isEmpty()) {
      List<byte[]> keys =
          secrets.stream().map(secret -> WebhookSignature.secret(secret.reveal())).toList();
      post = post.header("webhook-signature", WebhookSignature.of(keys, alert.id(), now, body));
    }
    return poster.post(post);
  }
}
