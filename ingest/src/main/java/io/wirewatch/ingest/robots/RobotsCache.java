package io.wirewatch.ingest.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the rules of each origin for a day, so that robots.txt is fetched once and not for each
 * page. A refusal for want of an answer is kept for a shorter time. Thread-safe.
 */
public final class RobotsCache {
  private static final Duration KEEP = Duration.ofDays(1);
  private static final Duration KEEP_UNANSWERED = Duration.ofMinutes(1);

  private final Map<String, Entry> entries;

  /**
   * A cache.
   *
   * @param capacity number of origins; those not used for longest go first
   */
  public RobotsCache(int capacity) {
    this.entries =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > capacity;
          }
        };
  }

  /** The rules for the robots.txt of that location; null where it has to be fetched. */
  public synchronized Robots fresh(String location, Instant now) {
    Entry entry = entries.get(location);
    return entry == null || !now.isBefore(entry.until()) ? null : entry.rules();
  }

  /** What a conditional request for an expired file may carry; null where there is none. */
  public synchronized Kept stale(String location) {
    Entry entry = entries.get(location);
    return entry == null || entry.etag() == null ? null : new Kept(entry.rules(), entry.etag());
  }

  /** Keeps rules that the server gave, or whose absence it stated. */
  public synchronized void answered(String location, Robots rules, String etag, Instant now) {
    entries.put(location, new Entry(rules, etag, now.plus(KEEP)));
  }

  /** Keeps a refusal for want of an answer. */
  public synchronized void unanswered(String location, Robots rules, Instant now) {
    entries.put(location, new Entry(rules, null, now.plus(KEEP_UNANSWERED)));
  }

  /**
   * Rules past their day.
   *
   * @param rules what they were
   * @param etag validator, byte for byte
   */
  public record Kept(Robots rules, String etag) {}

  private record Entry(Robots rules, String etag, Instant until) {}
}
