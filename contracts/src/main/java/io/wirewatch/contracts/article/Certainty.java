package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** How sure it is, in the words of CAP 1.2; {@code docs/severity.md} says what earns each. */
public enum Certainty implements WireName {
  /** Told outright, or by two independent origins. */
  OBSERVED,
  /** Told as somebody's claim. */
  LIKELY,
  /** Told as unconfirmed or alleged. */
  POSSIBLE,
  /** Told as denied or as a hoax. */
  UNLIKELY,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
