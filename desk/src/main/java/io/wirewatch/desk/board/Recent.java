package io.wirewatch.desk.board;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Values by key, the least recently written leaving first when a bound is met; not thread-safe. */
final class Recent<V> {
  private final LinkedHashMap<String, V> values = new LinkedHashMap<>();
  private final long most;
  private final ToLongFunction<V> weight;
  private long total;

  /**
   * At most so much.
   *
   * @param most bound of the sum of weights
   * @param weight what a value weighs
   */
  Recent(long most, ToLongFunction<V> weight) {
    this.most = most;
    this.weight = weight;
  }

  void put(String key, V value) {
    remove(key);
    values.put(key, value);
    total += weight.applyAsLong(value);
    Iterator<Map.Entry<String, V>> oldest = values.entrySet().iterator();
    while (total > most && values.size() > 1) {
      total -= weight.applyAsLong(oldest.next().getValue());
      oldest.remove();
    }
  }

  void remove(String key) {
    V old = values.remove(key);
    if (old != null) {
      total -= weight.applyAsLong(old);
    }
  }

  void removeIf(Predicate<V> unwanted) {
    List<String> keys = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          if (unwanted.test(value)) {
            keys.add(key);
          }
        });
    keys.forEach(this::remove);
  }

  V get(String key) {
    return values.get(key);
  }

  int size() {
    return values.size();
  }
}
