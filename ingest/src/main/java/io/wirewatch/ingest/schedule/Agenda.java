package io.wirewatch.ingest.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Keeps all errands in the order in which they are due, and hands out one at a time for each host.
 *
 * <p>A host is free again when its errand is {@linkplain #release released}, and then only after
 * the spacing that the caller names. Every operation takes time logarithmic in the number of
 * errands: there is no thread and no timer per source. Thread-safe.
 *
 * @param <E> an errand; equal errands are one
 */
public final class Agenda<E> {
  private final Map<E, Entry<E>> entries = new HashMap<>();
  private final Map<String, Host<E>> hosts = new HashMap<>();
  private final TreeSet<Host<E>> idle =
      new TreeSet<>(Comparator.comparing((Host<E> h) -> h.nextAt).thenComparing(h -> h.key));
  private long sequence;

  /** Adds an errand, or moves it to another time. */
  public synchronized void put(E errand, String hostKey, Instant due) {
    remove(errand);
    Host<E> host = hosts.computeIfAbsent(hostKey, Host::new);
    Entry<E> entry = new Entry<>(errand, hostKey, due, sequence++);
    entries.put(errand, entry);
    reorder(host, () -> host.waiting.add(entry));
  }

  /** Takes an errand off the agenda; one that was handed out is not stopped. */
  public synchronized void remove(E errand) {
    Entry<E> entry = entries.remove(errand);
    if (entry != null) {
      Host<E> host = hosts.get(entry.hostKey());
      reorder(host, () -> host.waiting.remove(entry));
      forgetIfBare(host);
    }
  }

  /** Takes all errands of a kind off the agenda. */
  public synchronized void removeIf(Predicate<E> kind) {
    List<E> found = entries.keySet().stream().filter(kind).toList();
    found.forEach(this::remove);
  }

  /** The next errand that may start now; its host is busy until it is released. */
  public synchronized Optional<Errand<E>> take(Instant now) {
    if (idle.isEmpty() || idle.first().nextAt.isAfter(now)) {
      return Optional.empty();
    }
    Host<E> host = idle.first();
    Entry<E> entry = host.waiting.first();
    reorder(
        host,
        () -> {
          host.waiting.remove(entry);
          host.busy = true;
        });
    entries.remove(entry.errand());
    return Optional.of(new Errand<>(entry.errand(), host.key, entry.due()));
  }

  /** Frees a host, which may be asked again at the given time. */
  public synchronized void release(String hostKey, Instant freeAt) {
    Host<E> host = hosts.get(hostKey);
    if (host != null) {
      reorder(
          host,
          () -> {
            host.busy = false;
            host.freeAt = later(host.freeAt, freeAt);
          });
    }
  }

  /** Keeps a host from being asked before the given time. */
  public synchronized void hold(String hostKey, Instant until) {
    Host<E> host = hosts.computeIfAbsent(hostKey, Host::new);
    reorder(host, () -> host.freeAt = later(host.freeAt, until));
  }

  /** Forgets hosts that have nothing to do and owe no more waiting. */
  public synchronized void tidy(Instant now) {
    hosts
        .values()
        .removeIf(host -> host.waiting.isEmpty() && !host.busy && host.freeAt.isBefore(now));
  }

  /** When the next errand may start; empty where every host is busy or has nothing to do. */
  public synchronized Optional<Instant> nextAt() {
    return idle.isEmpty() ? Optional.empty() : Optional.of(idle.first().nextAt);
  }

  /** Number of errands that wait. */
  public synchronized int size() {
    return entries.size();
  }

  /** Number of errands of a kind that wait. */
  public synchronized long count(Predicate<E> kind) {
    return entries.keySet().stream().filter(kind).count();
  }

  /** Number of errands that should have been handed out before the given time. */
  public synchronized long dueBefore(Instant time) {
    return entries.values().stream().filter(entry -> entry.due().isBefore(time)).count();
  }

  private void reorder(Host<E> host, Runnable change) {
    idle.remove(host);
    change.run();
    if (!host.busy && !host.waiting.isEmpty()) {
      host.nextAt = later(host.freeAt, host.waiting.first().due());
      idle.add(host);
    }
  }

  private void forgetIfBare(Host<E> host) {
    if (host.waiting.isEmpty() && !host.busy && host.freeAt.equals(Instant.MIN)) {
      hosts.remove(host.key);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * An errand that was handed out.
   *
   * @param what the errand
   * @param hostKey the host that is busy with it
   * @param due when it was due
   * @param <E> the errand's type
   */
  public record Errand<E>(E what, String hostKey, Instant due) {}

  private record Entry<E>(E errand, String hostKey, Instant due, long sequence) {}

  private static final class Host<E> {
    private final String key;
    private final TreeSet<Entry<E>> waiting =
        new TreeSet<>(Comparator.comparing((Entry<E> e) -> e.due()).thenComparing(Entry::sequence));
    private Instant freeAt = Instant.MIN;
    private Instant nextAt = Instant.MIN;
    private boolean busy;

    Host(String key) {
      this.key = key;
    }
  }
}
