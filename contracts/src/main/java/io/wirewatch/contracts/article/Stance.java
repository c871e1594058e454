package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** What a speaker does with a claim (see the claims guide in docs). */
public enum Stance implements WireName {
  SAYS,
  CLAIMS,
  CONFIRMS,
  DENIES,
  ALLEGES,
  WARNS,
  DEMANDS,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
