package io.wirewatch.ingest.websub;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes requests to hubs, and knows the addresses under which they may answer. */
public final class Subscriber {
  /** Path under which callbacks lie. */
  public static final String PATH = "/websub/";

  private static final int LEASE_SECONDS = 10 * 24 * 3600;

  private final String root;
  private final Keys keys;

  /**
   * A subscriber.
   *
   * @param root public address of our HTTP server
   * @param secret what all keys are derived from
   */
  public Subscriber(String root, String secret) {
    this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    this.keys = new Keys(secret);
  }

  /** The form that asks a hub to tell us of a topic. */
  public byte[] request(String sourceId, String topic) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", "subscribe");
    form.put("hub.topic", topic);
    form.put("hub.callback", callback(sourceId, topic));
    form.put("hub.secret", keys.hubSecret(sourceId, topic));
    form.put("hub.lease_seconds", String.valueOf(LEASE_SECONDS));
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Where the hub is to answer; the address itself proves that we asked. */
  String callback(String sourceId, String topic) {
    String name =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(topic.getBytes(StandardCharsets.UTF_8));
    return root + PATH + sourceId + "/" + name + "/" + keys.token(sourceId, topic);
  }

  Keys keys() {
    return keys;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
