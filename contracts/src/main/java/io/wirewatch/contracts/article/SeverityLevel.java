package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Levels of severity: minor 0-24, moderate 25-49, severe 50-74, extreme 75-100. */
public enum SeverityLevel implements WireName {
  MINOR,
  MODERATE,
  SEVERE,
  EXTREME,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
