package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.kafka.AlertReader.Found;
import io.wirewatch.contracts.article.LogPosition;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The alerts that this process planned last, by where they lie in the log: whoever delivers them a
 * moment later need not fetch and read them again. Each is let go when its deliveries have it, and
 * the oldest where there are too many; the log has them still. Thread-safe.
 */
final class RecentAlerts {
  private final long mostBytes;
  private final Map<LogPosition, Kept> kept = new LinkedHashMap<>();
  private long bytes;

  private record Kept(Found found, int bytes, int deliveries) {}

  /**
   * None yet.
   *
   * @param mostBytes of all alerts together, as they are written in the log
   */
  RecentAlerts(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Keeps an alert.
   *
   * @param size of its record's value
   * @param deliveries how often it will be asked for
   */
  synchronized void keep(LogPosition at, Found found, int size, int deliveries) {
    Kept former = kept.put(at, new Kept(found, size, deliveries));
    bytes += former == null ? size : size - former.bytes();
    Iterator<Kept> oldest = kept.values().iterator();
    while (bytes > mostBytes) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  /** The alert at a position, for one delivery; empty where the log has to be asked. */
  synchronized Optional<Found> take(LogPosition position) {
    Kept one = kept.get(position);
    if (one == null) {
      return Optional.empty();
    }
    if (one.deliveries() > 1) {
      kept.put(position, new Kept(one.found(), one.bytes(), one.deliveries() - 1));
    } else {
      kept.remove(position);
      bytes -= one.bytes();
    }
    return Optional.of(one.found());
  }
}
