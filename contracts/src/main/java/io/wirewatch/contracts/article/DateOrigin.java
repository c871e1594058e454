package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Says who gave an article its date. */
public enum DateOrigin implements WireName {
  FEED,
  PAGE,
  /** Nobody did: it is the time of fetching. */
  FETCHED,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
