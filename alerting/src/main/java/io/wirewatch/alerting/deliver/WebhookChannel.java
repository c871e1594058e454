package io.wirewatch.alerting.deliver;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.settings.Secret;
import java.time.InstantSource;
import java.util.List;

/** Posts alerts as Standard Webhooks says; follows no redirect. */
public final class WebhookChannel implements Channel {
  private final Poster poster;
  private final Secret url;
  private final List<Secret> secrets;
  private final Tlp ceiling;
  private final InstantSource clock;

  /**
   * A webhook.
   *
   * @param url where to; only the poster sees it
   * @param secrets signing secrets, newest first; without any the call is not signed
   * @param ceiling the highest marking that may leave by it
   */
  public WebhookChannel(
      Poster poster, Secret url, List<Secret> secrets, Tlp ceiling, InstantSource clock) {
    this.poster = poster;
    this.url = url;
    this.secrets = List.copyOf(secrets);
    this.ceiling = ceiling;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Tlp ceiling() {
    return ceiling;
  }

  @Override
  public Answer send(Alert alert, Sending sending) {
    var now = clock.instant();
    // The time of the decision: a repeated attempt carries the very same bytes.
    byte[] body = WebhookBody.of(alert, alert.decidedAt());
    Fetch post =
        Fetch.post(url.reveal(), "application/json", body)
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
