package io.wirewatch.contracts.ledger;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** How an attempt to deliver ended. */
public enum DeliveryOutcome implements WireName {
  DELIVERED,
  RETRY,
  /** Given up. */
  FAILED,
  HELD,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
