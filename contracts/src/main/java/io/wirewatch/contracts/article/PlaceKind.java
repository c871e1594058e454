package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Kinds of a place. */
public enum PlaceKind implements WireName {
  COUNTRY,
  ADMIN1,
  ADMIN2,
  CITY,
  FEATURE,
  /** A border line or other geometry. */
  LINE,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
