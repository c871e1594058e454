package io.wirewatch.contracts.wire;

import java.util.Locale;

/**
 * Gives an enum constant its name on the wire: lower case, words parted by hyphens, unless the type
 * says otherwise.
 */
public interface WireName {
  /** The name as it stands in JSON. */
  String wireName();

  /** {@code LIVE_BLOG} becomes {@code live-blog}. */
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
