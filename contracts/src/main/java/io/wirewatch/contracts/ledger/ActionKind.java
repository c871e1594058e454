package io.wirewatch.contracts.ledger;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** What a person did. */
public enum ActionKind implements WireName {
  SILENCE,
  ACKNOWLEDGEMENT,
  ASSIGNMENT,
  NOTE,
  FEEDBACK,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
