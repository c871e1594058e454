package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.deliver.Backlog.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The partitions a worker owns: says when the next of their deliveries is due, and which may start.
 *
 * <p>Endpoints that failed lately, the suspects, get half of the places at most, so that the well
 * ones always have the other half.
 */
final class OwnedPartitions {
  private final Map<Integer, OwnedPartition> byNumber = new HashMap<>();
  private final int parallel;

  /**
   * No partitions yet.
   *
   * @param parallel attempts at a time
   */
  OwnedPartitions(int parallel) {
    this.parallel = parallel;
  }

  void add(OwnedPartition partition) {
    byNumber.put(partition.partition(), partition);
  }

  void remove(int number) {
    byNumber.remove(number);
  }

  void clear() {
    byNumber.clear();
  }

  /** The partition of a number; null where it is not owned. */
  OwnedPartition get(int number) {
    return byNumber.get(number);
  }

  Collection<OwnedPartition> all() {
    return byNumber.values();
  }

  /** Whether every partition knows what waits in it. */
  boolean loaded() {
    return all().stream().allMatch(OwnedPartition::loaded);
  }

  /** Deliveries that wait. */
  int waiting() {
    return all().stream().mapToInt(one -> one.backlog().size()).sum();
  }

  /** Time until the next delivery may start, or the longest; negative where it is late. */
  Duration untilDue(Instant now, int underWay, Duration longest) {
    if (underWay >= parallel) {
      return longest;
    }
    boolean suspectsToo = suspects() < mostSuspects();
    return all().stream()
        .map(one -> one.backlog().nextDue(suspectsToo))
        .flatMap(Optional::stream)
        .map(due -> Duration.between(now, due))
        .filter(until -> until.compareTo(longest) < 0)
        .min(Duration::compareTo)
        .orElse(longest);
  }

  /** Starts what is due, as far as there is room for it. */
  void start(Instant now, int underWay, BiConsumer<OwnedPartition, Waiting> begin) {
    int room = parallel - underWay;
    int suspectRoom = mostSuspects() - suspects();
    for (OwnedPartition one : all()) {
      if (one.loaded()) {
        int before = one.backlog().suspectsUnderWay();
        List<Waiting> started = one.backlog().start(now, room, suspectRoom);
        started.forEach(next -> begin.accept(one, next));
        room -= started.size();
        suspectRoom -= one.backlog().suspectsUnderWay() - before;
      }
    }
  }

  private int suspects() {
    return all().stream().mapToInt(one -> one.backlog().suspectsUnderWay()).sum();
  }

  private int mostSuspects() {
    return Math.max(1, parallel / 2);
  }
}
