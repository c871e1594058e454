package io.wirewatch.desk.http;

import io.wirewatch.alerting.deliver.DeliveryPlan;
import io.wirewatch.alerting.format.AtomFeed;
import io.wirewatch.alerting.format.JsonFeed;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.desk.board.Board;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The alerts of one subscription for feed readers: {@code /feeds/ID.atom} (RFC 4287) and {@code
 * /feeds/ID.json} (JSON Feed 1.1), the newest {@value #MOST} of the board's window.
 *
 * <p>A feed is a channel: what is marked above its ceiling does not leave by it. Thread-safe.
 */
public final class SubscriptionFeeds {
  static final String PREFIX = "/feeds/";
  private static final int MOST = 100;

  private final Board board;
  private final Tlp ceiling;

  /** Feeds of a board that bear markings up to the ceiling. */
  public SubscriptionFeeds(Board board, Tlp ceiling) {
    this.board = board;
    this.ceiling = ceiling;
  }

  /**
   * A feed as bytes are sent.
   *
   * @param contentType its media type
   * @param body its text
   */
  record Feed(String contentType, String body) {
    /** Equal where the body is. */
    String tag() {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java runtime has SHA-256", e);
      }
    }
  }

  /**
   * The feed at a path; empty where there is no such form or no such subscription.
   *
   * @param path path of the request
   * @param self the feed's whole address, without a token
   */
  Optional<Feed> at(String path, String self) {
    int dot = path.lastIndexOf('.');
    if (!path.startsWith(PREFIX) || dot < PREFIX.length()) {
      return Optional.empty();
    }
    String subscription = path.substring(PREFIX.length(), dot);
    if (!board.hasSubscription(subscription)) {
      return Optional.empty();
    }
    return switch (path.substring(dot)) {
      case ".atom" ->
          Optional.of(
              new Feed(
                  "application/atom+xml; charset=utf-8",
                  AtomFeed.of(subscription, self, alerts(subscription))));
      case ".json" ->
          Optional.of(
              new Feed(
                  "application/feed+json; charset=utf-8",
                  Json.text(JsonFeed.of(subscription, self, alerts(subscription)))));
      default -> Optional.empty();
    };
  }

  private List<Alert> alerts(String subscription) {
    return board.alertsOf(subscription).stream()
        .filter(alert -> !DeliveryPlan.exceeds(alert.tlp(), ceiling))
        .limit(MOST)
        .toList();
  }
}
