package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Says what sort of page an article was read from. */
public enum PageKind implements WireName {
  ARTICLE,
  LIVE_BLOG,
  /** A stub before a paywall. */
  PAYWALL,
  /** A consent wall, no article at all. */
  CONSENT,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
