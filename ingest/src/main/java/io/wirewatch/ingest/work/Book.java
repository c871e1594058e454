package io.wirewatch.ingest.work;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.PageRequest;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.schedule.Silence;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sources whose hosts are ours, and the state of each.
 *
 * <p>States are kept as the bytes that lie in the log: twenty thousand of them, each with the items
 * it has seen, would fill the heap as objects. Thread-safe.
 */
public final class Book {
  private final Object[] locks = Stream.generate(Object::new).limit(256).toArray();
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, byte[]> states = new HashMap<>();
  private final Map<String, Health> health = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private final Map<String, String> idByUrl = new HashMap<>();

  /** Guards the step from one state of a source to the next. */
  Object lock(String sourceId) {
    return locks[Math.floorMod(sourceId.hashCode(), locks.length)];
  }

  /**
   * Adds a source or changes it; gives the id of another source of the same URL, if there is one.
   */
  public synchronized Optional<String> put(Source source) {
    Source former = sources.put(source.id(), source);
    if (former != null && !former.url().equals(source.url())) {
      idByUrl.remove(former.url(), source.id());
    }
    String owner = idByUrl.putIfAbsent(source.url(), source.id());
    return owner == null || owner.equals(source.id()) ? Optional.empty() : Optional.of(owner);
  }

  /** Forgets a source. */
  public synchronized void remove(String sourceId) {
    Source former = sources.remove(sourceId);
    if (former != null) {
      idByUrl.remove(former.url(), sourceId);
    }
    states.remove(sourceId);
    health.remove(sourceId);
    silent.remove(sourceId);
  }

  /** Forgets sources whose hosts are no longer ours. */
  public void removeAll(Collection<String> sourceIds) {
    sourceIds.forEach(this::remove);
  }

  /** The source of that id, where it is ours. */
  public synchronized Optional<Source> source(String sourceId) {
    return Optional.ofNullable(sources.get(sourceId));
  }

  /** The source that a page was asked for; one that is not ours is known by its id alone. */
  Source sourceOf(PageRequest request) {
    return source(request.sourceId())
        .orElseGet(
            () ->
                new Source(
                    request.sourceId(),
                    request.sourceId(),
                    SourceKind.FEED,
                    request.url(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    request.candidate() == null ? Status.ACTUAL : request.candidate().status(),
                    null,
                    null,
                    false,
                    null,
                    null));
  }

  /** The state of a source, where one is known. */
  public Optional<SourceState> state(String sourceId) {
    byte[] bytes;
    synchronized (this) {
      bytes = states.get(sourceId);
    }
    return bytes == null ? Optional.empty() : Optional.of(Json.read(bytes, SourceState.class));
  }

  /** Keeps a state as the log has it; it is read when its source comes. */
  synchronized void restore(String sourceId, byte[] state) {
    states.put(sourceId, state);
  }

  /** Forgets a state that cannot be read. */
  synchronized void forget(String sourceId) {
    states.remove(sourceId);
  }

  /** Counts a source by the health that its state says. */
  synchronized void count(SourceState state) {
    health.put(state.sourceId(), state.health());
    if (Silence.isUnlikely(state)) {
      silent.add(state.sourceId());
    } else {
      silent.remove(state.sourceId());
    }
  }

  /** Keeps a state as it was written. */
  public void put(SourceState state) {
    byte[] bytes = Json.bytes(state);
    synchronized (this) {
      states.put(state.sourceId(), bytes);
      count(state);
    }
  }

  /** All sources that are ours. */
  public synchronized List<Source> sources() {
    return List.copyOf(sources.values());
  }

  /** How many sources are silent although their rhythm makes that unlikely. */
  public synchronized int silent() {
    return silent.size();
  }

  /** How many sources are in which health. */
  public synchronized Map<Health, Long> byHealth() {
    Map<Health, Long> counts = new EnumMap<>(Health.class);
    for (String id : sources.keySet()) {
      counts.merge(health.getOrDefault(id, Health.FRESH), 1L, Long::sum);
    }
    return counts;
  }
}
