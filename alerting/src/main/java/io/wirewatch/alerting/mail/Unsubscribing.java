package io.wirewatch.alerting.mail;

import io.wirewatch.runtime.settings.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the links by which a reader ends a subscription's mails to an address with one
 * click (RFC 8058): the link proves itself, so no log-in stands between.
 */
public final class Unsubscribing {
  private final URI page;
  private final Secret key;

  /**
   * Links to a page.
   *
   * @param page takes the one-click POST
   * @param key signs the links
   */
  public Unsubscribing(URI page, Secret key) {
    this.page = page;
    this.key = key;
  }

  /** The link for a subscription and an address. */
  public String link(String subscription, String address) {
    return page
        + "?subscription="
        + encoded(subscription)
        + "&address="
        + encoded(address)
        + "&token="
        + token(subscription, address);
  }

  /** Whether a link's token is ours. */
  public boolean proves(String subscription, String address, String token) {
    return MessageDigest.isEqual(
        token(subscription, address).getBytes(StandardCharsets.US_ASCII),
        token.getBytes(StandardCharsets.UTF_8));
  }

  private String token(String subscription, String address) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = (subscription + "\n" + address).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
