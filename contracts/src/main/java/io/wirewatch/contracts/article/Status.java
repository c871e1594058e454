package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Says whether an article is real news. */
public enum Status implements WireName {
  /** Real news. */
  ACTUAL,
  /** The bundled newsroom: reaches only those that ask for it. */
  EXERCISE,
  /** A canary: never reaches a desk. */
  TEST,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
