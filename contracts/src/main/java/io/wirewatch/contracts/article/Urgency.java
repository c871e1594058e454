package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** How soon to act, in the words of CAP 1.2; {@code docs/severity.md} says what earns each. */
public enum Urgency implements WireName {
  /** At once: it goes on, or has just begun. */
  IMMEDIATE,
  /** Soon: planned or imminent. */
  EXPECTED,
  /** In the near future. Read from others, never given by us. */
  FUTURE,
  /** Not any more: it is over. */
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
