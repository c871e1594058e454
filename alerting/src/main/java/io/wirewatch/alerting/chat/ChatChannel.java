package io.wirewatch.alerting.chat;

import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.alerting.deliver.Channel;
import io.wirewatch.alerting.deliver.Poster;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.runtime.egress.Fetch;
import io.wirewatch.runtime.settings.Secret;
import java.util.Locale;

/** Posts alerts into a chat. */
public final class ChatChannel implements Channel {
  private final ChatFormat format;
  private final Poster poster;
  private final Secret url;
  private final Tlp ceiling;

  /**
   * A chat.
   *
   * @param url its webhook; only the poster sees it
   * @param ceiling the highest marking that may leave by it
   */
  public ChatChannel(ChatFormat format, Poster poster, Secret url, Tlp ceiling) {
    this.format = format;
    this.poster = poster;
    this.url = url;
    this.ceiling = ceiling;
  }

  @Override
  public String name() {
    return format.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Tlp ceiling() {
    return ceiling;
  }

  @Override
  public Answer send(Alert alert, Sending sending) {
    ChatFormat.Post post = format.post(url.reveal(), alert);
    return poster.post(
        Fetch.post(post.url(), "application/json", post.body()).header("webhook-id", alert.id()));
  }
}
