package io.wirewatch.contracts.story;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** State of a story. */
public enum StoryState implements WireName {
  OPEN,
  /** Silent for its window. */
  CLOSED,
  /** Its articles went to another story. */
  MERGED,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
