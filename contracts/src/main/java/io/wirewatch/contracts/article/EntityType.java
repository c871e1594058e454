package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Types of a named entity. */
public enum EntityType implements WireName {
  PERSON,
  ORGANIZATION,
  ARMED_GROUP,
  LOCATION,
  NATIONALITY,
  RELIGIOUS_OR_POLITICAL_GROUP,
  WEAPON,
  MILITARY_PLATFORM,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return name();
  }
}
