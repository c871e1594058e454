package io.wirewatch.contracts.story;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** What changed in a story. */
public enum StoryChangeKind implements WireName {
  OPENED,
  ARTICLE,
  /** A further independent origin. */
  ORIGIN,
  SEVERITY,
  FACT,
  CORRECTION,
  PLACE,
  ACTOR,
  /** A side's sources were silent for hours, or spoke after all. */
  COVERAGE,
  MERGED,
  CLOSED,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
