package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** CAP 1.2 urgency. */
public enum Urgency implements WireName {
  IMMEDIATE,
  EXPECTED,
  FUTURE,
  PAST,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
