package io.wirewatch.ingest.websub;

import io.wirewatch.contracts.source.PushNotice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Judges what comes to a callback address. It keeps nothing: whether we asked for a topic is proved
 * by the address.
 */
public final class Callback {
  private static final int LONGEST_LEASE = 90 * 24 * 3600;
  private static final int LONGEST_CHALLENGE = 1_000;

  private final Keys keys;

  /** Callbacks of a subscriber. */
  public Callback(Subscriber subscriber) {
    this.keys = subscriber.keys();
  }

  /**
   * What to answer, and what it means for a source.
   *
   * @param status HTTP status
   * @param body what to answer
   * @param sourceId the source that it is about; absent where it means nothing
   * @param notice what it means; absent where it means nothing
   */
  public record Judged(int status, String body, String sourceId, PushNotice notice) {
    static Judged nothing(int status) {
      return new Judged(status, "", null, null);
    }
  }

  /** A hub asks whether we asked for the topic: the challenge is echoed only if we did. */
  public Judged verification(String path, Map<String, String> query) {
    Optional<Address> address = address(path);
    String challenge = query.getOrDefault("hub.challenge", "");
    boolean asked =
        address.isPresent()
            && "subscribe".equals(query.get("hub.mode"))
            && address.get().topic().equals(query.get("hub.topic"))
            && !challenge.isEmpty()
            && challenge.length() <= LONGEST_CHALLENGE;
    if (!asked) {
      return Judged.nothing(404);
    }
    int lease = lease(query.get("hub.lease_seconds"));
    PushNotice notice = new PushNotice(address.get().topic(), lease);
    return new Judged(200, challenge, address.get().sourceId(), notice);
  }

  /**
   * A hub tells of news. A wrong signature is answered like a right one and means nothing: whoever
   * guesses learns nothing.
   */
  public Judged news(String path, String signature, byte[] body) {
    Optional<Address> address = address(path);
    if (address.isEmpty()) {
      return Judged.nothing(404);
    }
    String sourceId = address.get().sourceId();
    String topic = address.get().topic();
    return Keys.signs(signature, body, keys.hubSecret(sourceId, topic))
        ? new Judged(202, "", sourceId, new PushNotice(topic, null))
        : Judged.nothing(202);
  }

  private Optional<Address> address(String path) {
    String[] parts = path.substring(Math.min(path.length(), Subscriber.PATH.length())).split("/");
    if (!path.startsWith(Subscriber.PATH) || parts.length != 3) {
      return Optional.empty();
    }
    try {
      String topic = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return Keys.same(keys.token(parts[0], topic), parts[2])
          ? Optional.of(new Address(parts[0], topic))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int lease(String seconds) {
    return seconds != null && seconds.matches("[1-9]\\d{0,8}")
        ? Math.min(Integer.parseInt(seconds), LONGEST_LEASE)
        : 24 * 3600;
  }

  private record Address(String sourceId, String topic) {}
}
