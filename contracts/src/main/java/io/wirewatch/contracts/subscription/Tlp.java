package io.wirewatch.contracts.subscription;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Traffic Light Protocol 2.0 markings, least restrictive first. */
public enum Tlp implements WireName {
  CLEAR,
  GREEN,
  AMBER,
  AMBER_STRICT,
  RED,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return name().replace('_', '+');
  }
}
