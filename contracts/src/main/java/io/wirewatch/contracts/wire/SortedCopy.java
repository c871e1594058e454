package io.wirewatch.contracts.wire;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The maps of a record, in one order: the same record is the same bytes whoever writes it. */
public final class SortedCopy {
  private SortedCopy() {}

  /** An unmodifiable copy in the order of the keys; empty where the map is absent. */
  public static <V> Map<String, V> of(Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
