package io.wirewatch.contracts.article;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** Says which part of the enricher found a mention. */
public enum FoundBy implements WireName {
  /** The name finder. */
  MODEL,
  /** A list entry. */
  GAZETTEER,
  /** A learnt alias. */
  ALIAS,
  /** A name found elsewhere in the same article. */
  SECOND_PASS,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
