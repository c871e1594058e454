package io.wirewatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Why an alert is raised. */
public enum AlertKind implements WireName {
  NEW,
  UPDATE,
  CORRECTION,
  RETRACTION,
  MERGE,
  DIGEST,
  CLOSE,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
