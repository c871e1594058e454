package io.wirewatch.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives from one secret what each subscription needs, and checks signatures. */
final class Keys {
  /** SHA-1 is not among them: its collisions are bought by the hour. */
  private static final Map<String, String> METHODS =
      Map.of("sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

  private final byte[] secret;

  Keys(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /** Proves that we asked for a topic. */
  String token(String sourceId, String topic) {
    return derived("topic", sourceId, topic);
  }

  /** What a hub signs its news with. */
  String hubSecret(String sourceId, String topic) {
    return derived("hub", sourceId, topic);
  }

  /** Whether two texts are the same, in a time that tells nothing. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether {@code method=hex} signs the body. */
  static boolean signs(String signature, byte[] body, String key) {
    int equals = signature == null ? -1 : signature.indexOf('=');
    String method =
        equals < 0 ? null : METHODS.get(signature.substring(0, equals).toLowerCase(Locale.ROOT));
    if (method == null) {
      return false;
    }
    byte[] right = mac(method, key.getBytes(StandardCharsets.UTF_8), body);
    String given = signature.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
    return same(HexFormat.of().formatHex(right), given);
  }

  private String derived(String purpose, String sourceId, String topic) {
    String text = purpose + "\0" + sourceId + "\0" + topic;
    byte[] key = mac("HmacSHA256", secret, text.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  private static byte[] mac(String method, byte[] key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(key, method));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + method, e);
    }
  }
}
