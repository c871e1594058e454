package io.wirewatch.runtime.egress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Headers of a response: names without case, each with its values in order. */
public final class Headers {
  private final Map<String, List<String>> values = new TreeMap<>();

  Headers add(String name, String value) {
    values.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>()).add(value);
    return this;
  }

  /** The first value. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values. */
  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
  }

  /** Names in lower case, with their values. */
  public Map<String, List<String>> map() {
    return Map.copyOf(values);
  }
}
