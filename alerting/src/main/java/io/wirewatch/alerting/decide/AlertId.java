package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.subscription.Subscription;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes the ids by which a consumer knows an alert and a delivery again. */
public final class AlertId {
  private static final int BYTES = 16;

  private AlertId() {}

  /**
   * The id of an alert: the same cause gives the same id, in whatever run it is decided.
   *
   * @param cause the article version, merge, close or digest window
   */
  public static String of(Subscription subscription, String story, AlertKind kind, String cause) {
    return of(subscription.id(), subscription.generation(), story, kind, cause);
  }

  /** As above, from the parts that an alert carries. */
  public static String of(
      String subscription, String generation, String story, AlertKind kind, String cause) {
    return hash("alert", subscription, generation, story, kind.wireName(), cause);
  }

  /** The id of a delivery: one per alert, channel, endpoint and sending. */
  public static String ofDelivery(String alert, String channel, String endpoint, String sending) {
    return hash("delivery", alert, channel, endpoint, sending);
  }

  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
