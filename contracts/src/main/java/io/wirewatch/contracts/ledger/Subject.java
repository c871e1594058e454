package io.wirewatch.contracts.ledger;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** What a disposition is about. */
public enum Subject implements WireName {
  /** An item of a feed. */
  ITEM,
  /** An article version. */
  ARTICLE,
  /** An article version and a subscription. */
  MATCH,
  SOURCE,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
