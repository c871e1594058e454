package io.wirewatch.contracts.ledger;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** What was decided. */
public enum Outcome implements WireName {
  PUBLISHED,
  REJECTED,
  HELD,
  DELIVERED,
  FAILED,
  PENDING,
  /** Nothing was lost; somebody may want to know. */
  NOTED,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
