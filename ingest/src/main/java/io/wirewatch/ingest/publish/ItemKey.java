package io.wirewatch.ingest.publish;

import io.wirewatch.ingest.feed.FeedEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Short hashes by which a source's items are remembered. */
public final class ItemKey {
  private static final int BYTES = 12;

  private ItemKey() {}

  /** Names an item: by its guid, else its link, else its title; null where it has none of them. */
  public static String of(FeedEntry entry) {
    for (String name : new String[] {entry.id(), entry.link(), entry.title()}) {
      if (name != null && !name.isBlank()) {
        return hash(name.strip());
      }
    }
    return null;
  }

  /** Changes when the item's words change. */
  public static String content(FeedEntry entry) {
    return hash(entry.title(), entry.link(), entry.summary(), entry.content());
  }

  /** A hash of texts, each apart from the next. */
  static String hash(String... texts) {
    MessageDigest sha = sha256();
    for (String text : texts) {
      if (text != null) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
      }
      sha.update((byte) 0);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(sha.digest(), BYTES));
  }

  /** A hash of a whole body. */
  static String hash(byte[] body) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(sha256().digest(body), BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
