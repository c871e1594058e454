package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Kinds of a casualty or capture figure. */
public enum FactKind implements WireName {
  KILLED,
  INJURED,
  CAPTURED,
  MISSING,
  DISPLACED,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
