package io.wirewatch.contracts.ledger;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Where a decision was taken. */
public enum Stage implements WireName {
  FETCH,
  PARSE,
  EXTRACT,
  IDENTIFY,
  PUBLISH,
  ENRICH,
  STORY,
  MATCH,
  DECIDE,
  DELIVER,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
