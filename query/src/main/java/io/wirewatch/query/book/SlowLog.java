package io.wirewatch.query.book;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** Names the queries that cost most; shared by all who match. Thread-safe and bounded. */
public final class SlowLog {
  private final LongSupplier nanoTime;
  private final long thresholdNanos;
  private final int most;
  private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * A log of runs that take longer than a threshold.
   *
   * @param nanoTime a clock that only runs forward, such as {@code System::nanoTime}
   * @param thresholdNanos shorter runs are not noted
   * @param most queries kept; the least costly leave first
   */
  public SlowLog(LongSupplier nanoTime, long thresholdNanos, int most) {
    this.nanoTime = nanoTime;
    this.thresholdNanos = thresholdNanos;
    this.most = most;
  }

  /**
   * A costly query.
   *
   * @param queryId its id
   * @param runs runs over the threshold
   * @param totalNanos their time together
   * @param worstNanos the longest
   * @param worstArticleId the article of the longest
   */
  public record Entry(
      String queryId, long runs, long totalNanos, long worstNanos, String worstArticleId) {

    private Entry and(Entry other) {
      boolean worse = other.worstNanos > worstNanos;
      return new Entry(
          queryId,
          runs + other.runs,
          totalNanos + other.totalNanos,
          worse ? other.worstNanos : worstNanos,
          worse ? other.worstArticleId : worstArticleId);
    }
  }

  long now() {
    return nanoTime.getAsLong();
  }

  void note(String queryId, String articleId, long nanos) {
    if (nanos >= thresholdNanos) {
      Entry entry = new Entry(queryId, 1, nanos, nanos, articleId);
      entries.merge(queryId, entry, Entry::and);
      if (entries.size() > most) {
        entries.values().stream()
            .min(Comparator.comparingLong(Entry::totalNanos))
            .ifPresent(least -> entries.remove(least.queryId(), least));
      }
    }
  }

  /** The costly queries, costliest first. */
  public List<Entry> entries() {
    return entries.values().stream()
        .sorted(Comparator.comparingLong(Entry::totalNanos).reversed())
        .toList();
  }

  /** Forgets a query that was changed or removed. */
  public void forget(String queryId) {
    entries.remove(queryId);
  }
}
