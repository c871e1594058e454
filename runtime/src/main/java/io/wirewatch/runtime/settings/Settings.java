package io.wirewatch.runtime.settings;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings of a run: checked, typed, immutable. */
public final class Settings {
  private final Map<String, Setting<?>> declared;
  private final Map<String, Object> values;

  Settings(Map<String, Setting<?>> declared, Map<String, Object> values) {
    this.declared = Map.copyOf(declared);
    this.values = Map.copyOf(values);
  }

  /** The value of a declared setting. */
  @SuppressWarnings("unchecked") // a value was made by the reader of its own setting's type
  public <T> T get(Setting<T> setting) {
    if (setting.isFamily()) {
      throw new IllegalArgumentException(setting.key() + " is a family; ask for one by its name");
    }
    Object value = values.get(setting.key());
    if (value != null) {
      return (T) value;
    }
    return setting.type().reader().apply(setting.defaultText());
  }

  /** The value of one member of a family. */
  public <T> T get(Setting<T> family, String name) {
    return get(family.named(name));
  }

  /** The names that the operator gave to members of a family, in order. */
  public Set<String> names(Setting<?> family) {
    Set<String> names = new TreeSet<>();
    values.keySet().forEach(key -> family.nameIn(key).ifPresent(names::add));
    return names;
  }

  /** What was set by the operator, for people to read; secrets stay hidden. */
  public Map<String, String> given() {
    Map<String, String> shown = new TreeMap<>();
    values.forEach((key, value) -> shown.put(key, String.valueOf(value)));
    return shown;
  }

  /** All settings that this run knows, by key. */
  public Map<String, Setting<?>> declared() {
    return new TreeMap<>(declared);
  }
}
