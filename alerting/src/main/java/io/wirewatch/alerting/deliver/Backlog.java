package io.wirewatch.alerting.deliver;

import io.wirewatch.contracts.article.LogPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * What waits for each endpoint, and what is next: one delivery at a time per endpoint, so that a
 * slow one delays only itself and a crash repeats at most one of its deliveries. Not thread-safe.
 *
 * <p>Only ids and positions are held; bodies stay in the log.
 */
public final class Backlog {
  /** More than this many waiting deliveries of one endpoint are refused. */
  public static final int MOST = 100_000;

  private final Map<String, Queue> endpoints = new HashMap<>();

  /**
   * A delivery that waits.
   *
   * @param id delivery id
   * @param endpoint name or address
   * @param alert where the alert lies
   * @param attempts attempts made
   * @param due when it may be tried
   * @param deadline when its schedule ends
   */
  public record Waiting(
      String id, String endpoint, LogPosition alert, int attempts, Instant due, Instant deadline) {}

  private static final class Queue {
    final PriorityQueue<Waiting> byDue =
        new PriorityQueue<>(
            Comparator.comparing(Waiting::due)
                .thenComparing(waiting -> waiting.alert().partition())
                .thenComparing(waiting -> waiting.alert().offset()));
    final Set<String> ids = new HashSet<>();
    Circuit circuit = Circuit.CLOSED;
    Waiting underWay;

    boolean suspect() {
      return !circuit.equals(Circuit.CLOSED);
    }

    boolean readyAt(Instant now) {
      Waiting head = byDue.peek();
      return head != null
          && underWay == null
          && !head.due().isAfter(now)
          && !circuit.triedFrom().isAfter(now);
    }
  }

  /** Takes one in; false where the endpoint's backlog is full. One that is known already stays. */
  public boolean add(Waiting waiting) {
    Queue queue = endpoints.computeIfAbsent(waiting.endpoint(), name -> new Queue());
    if (queue.ids.contains(waiting.id())) {
      return true;
    }
    if (queue.ids.size() >= MOST) {
      return false;
    }
    queue.ids.add(waiting.id());
    queue.byDue.add(waiting);
    return true;
  }

  /**
   * Puts under way the next delivery of each endpoint that is free, due and not shut off.
   *
   * @param most at most so many, those that have been due longest first
   * @param mostSuspects at most so many of endpoints whose last attempt failed, however long due:
   *     those that hang must never take all places
   */
  public List<Waiting> start(Instant now, int most, int mostSuspects) {
    List<Queue> ready =
        endpoints.values().stream()
            .filter(queue -> queue.readyAt(now))
            .sorted(Comparator.comparing(queue -> queue.byDue.peek().due()))
            .toList();
    List<Waiting> started = new ArrayList<>();
    int suspects = 0;
    for (Queue queue : ready) {
      if (started.size() >= most || queue.suspect() && suspects >= mostSuspects) {
        continue;
      }
      suspects += queue.suspect() ? 1 : 0;
      queue.underWay = queue.byDue.poll();
      started.add(queue.underWay);
    }
    return started;
  }

  /** Deliveries under way to endpoints whose last attempt failed. */
  public int suspectsUnderWay() {
    return (int)
        endpoints.values().stream()
            .filter(queue -> queue.underWay != null && queue.suspect())
            .count();
  }

  /** The attempt under way was recorded as the last one of its delivery. */
  public void done(Waiting waiting, boolean endpointWell, Instant now) {
    Queue queue = endpoints.get(waiting.endpoint());
    queue.ids.remove(waiting.id());
    finish(queue, endpointWell, now);
    if (queue.ids.isEmpty() && queue.circuit.equals(Circuit.CLOSED)) {
      endpoints.remove(waiting.endpoint());
    }
  }

  /**
   * The attempt under way was recorded as failed; the delivery waits again.
   *
   * @param asked whether the endpoint itself asked to be left alone until then
   */
  public void again(Waiting waiting, Instant due, boolean asked, Instant now) {
    Queue queue = endpoints.get(waiting.endpoint());
    queue.byDue.add(
        new Waiting(
            waiting.id(),
            waiting.endpoint(),
            waiting.alert(),
            waiting.attempts() + 1,
            due,
            waiting.deadline()));
    finish(queue, false, now);
    if (asked) {
      queue.circuit = queue.circuit.asked(due);
    }
  }

  private static void finish(Queue queue, boolean endpointWell, Instant now) {
    queue.underWay = null;
    queue.circuit = endpointWell ? queue.circuit.succeeded() : queue.circuit.failed(now);
  }

  /**
   * When the next delivery becomes ready; empty where none waits.
   *
   * @param suspects whether those of endpoints whose last attempt failed may start
   */
  public Optional<Instant> nextDue(boolean suspects) {
    return endpoints.values().stream()
        .filter(queue -> queue.underWay == null && !queue.byDue.isEmpty())
        .filter(queue -> suspects || !queue.suspect())
        .map(queue -> later(queue.byDue.peek().due(), queue.circuit.triedFrom()))
        .min(Comparator.naturalOrder());
  }

  /** Deliveries that wait or are under way. */
  public int size() {
    return endpoints.values().stream().mapToInt(queue -> queue.ids.size()).sum();
  }

  /** Endpoints whose circuit is open now. */
  public long open() {
    return endpoints.values().stream()
        .filter(queue -> queue.circuit instanceof Circuit.Open)
        .count();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
