package io.wirewatch.contracts.source;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** State of a source's polling. */
public enum Health implements WireName {
  /** Not polled yet. */
  FRESH,
  OK,
  /** Backing off; it comes back by itself. */
  FAILING,
  /** The server refuses us (401, 403, challenge). */
  BLOCKED,
  /** robots.txt forbids the fetch. */
  ROBOTS,
  /** 410: polling has stopped. */
  GONE,
  DISABLED,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
