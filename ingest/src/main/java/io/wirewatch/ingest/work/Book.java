package io.wirewatch.ingest.work;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.source.Health;
import io.wirewatch.contracts.source.PageRequest;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Json.MalformedJson;
import io.wirewatch.ingest.schedule.Silence;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources whose hosts are ours, and the state of each.
 *
 * <p>States are kept as the bytes that lie in the log: twenty thousand of them, each with the items
 * it has seen, would fill the heap as objects. Thread-safe.
 */
public final class Book {
  private static final Logger LOG = LoggerFactory.getLogger(Book.class);

  private final Object[] locks = Stream.generate(Object::new).limit(256).toArray();
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, byte[]> states = new HashMap<>();
  private final Map<String, Pulse> pulses = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private final Map<String, Set<String>> idsByUrl = new HashMap<>();

  /** Guards the step from one state of a source to the next. */
  Object lock(String sourceId) {
    return locks[Math.floorMod(sourceId.hashCode(), locks.length)];
  }

  /** Adds a source or changes it. */
  public synchronized void put(Source source) {
    Source former = sources.put(source.id(), source);
    if (former != null && !(former.url().equals(source.url()) && source.enabled())) {
      leave(former);
    }
    if (source.enabled()) {
      idsByUrl.computeIfAbsent(source.url(), url -> new LinkedHashSet<>(2)).add(source.id());
    }
  }

  /** The one source that polls a URL: the first of those that are listed with it and enabled. */
  public synchronized Optional<Source> pollerOf(String url) {
    Set<String> ids = idsByUrl.get(url);
    return ids == null ? Optional.empty() : Optional.of(sources.get(ids.iterator().next()));
  }

  /** Forgets a source. */
  public synchronized void remove(String sourceId) {
    Source former = sources.remove(sourceId);
    if (former != null) {
      leave(former);
    }
    states.remove(sourceId);
    pulses.remove(sourceId);
    silent.remove(sourceId);
  }

  private void leave(Source former) {
    Set<String> ids = idsByUrl.get(former.url());
    if (ids != null && ids.remove(former.id()) && ids.isEmpty()) {
      idsByUrl.remove(former.url());
    }
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

  /** The state of a source, where one is known and can be read. */
  public Optional<SourceState> state(String sourceId) {
    return read(sourceId, SourceState.class);
  }

  private <T> Optional<T> read(String sourceId, Class<T> type) {
    byte[] bytes;
    synchronized (this) {
      bytes = states.get(sourceId);
    }
    try {
      return bytes == null ? Optional.empty() : Optional.of(Json.read(bytes, type));
    } catch (MalformedJson e) {
      LOG.atWarn()
          .addKeyValue("source", sourceId)
          .addKeyValue("error", e.getMessage())
          .log("its state is unreadable and begins anew");
      synchronized (this) {
        states.remove(sourceId, bytes);
      }
      return Optional.empty();
    }
  }

  /** Keeps a state as the log has it; it is read when its source comes. */
  synchronized void restore(String sourceId, byte[] state) {
    states.put(sourceId, state);
  }

  /** The head of a source's state, where one is known; the source is counted by it. */
  Optional<SourceHead> head(String sourceId) {
    Optional<SourceHead> head = read(sourceId, SourceHead.class);
    synchronized (this) {
      head.ifPresent(known -> pulses.put(sourceId, Pulse.of(known)));
    }
    return head;
  }

  /** Keeps a state as it was written. */
  public void put(SourceState state) {
    byte[] bytes = Json.bytes(state);
    synchronized (this) {
      states.put(state.sourceId(), bytes);
      pulses.put(state.sourceId(), Pulse.of(SourceHead.of(state)));
      if (Silence.isUnlikely(state)) {
        silent.add(state.sourceId());
      } else {
        silent.remove(state.sourceId());
      }
    }
  }

  /** All sources that are ours. */
  public synchronized List<Source> sources() {
    return List.copyOf(sources.values());
  }

  /** How many sources are in which health. */
  public synchronized Map<Health, Long> byHealth() {
    Map<Health, Long> counts = new EnumMap<>(Health.class);
    for (Source source : sources.values()) {
      Pulse pulse = pulses.getOrDefault(source.id(), Pulse.NONE);
      counts.merge(source.enabled() ? pulse.health : Health.DISABLED, 1L, Long::sum);
    }
    return counts;
  }

  /**
   * How many enabled sources are silent: their rhythm makes that unlikely, or they have brought no
   * news since that moment, though they were polled before.
   */
  public synchronized long silentSince(Instant moment) {
    return sources.values().stream()
        .filter(Source::enabled)
        .filter(source -> silent.contains(source.id()) || lastSignBefore(source, moment))
        .count();
  }

  private boolean lastSignBefore(Source source, Instant moment) {
    Instant sign = pulses.getOrDefault(source.id(), Pulse.NONE).lastSign;
    return sign != null && sign.isBefore(moment);
  }

  /** How many sources may have missed items at some time. */
  public synchronized long withGaps() {
    return pulses.values().stream().filter(pulse -> pulse.gaps > 0).count();
  }

  /** Whether the newest poll of a source ran into its deadline. */
  synchronized boolean isSlow(String sourceId) {
    return pulses.getOrDefault(sourceId, Pulse.NONE).slow;
  }

  /**
   * What is looked at often of a state.
   *
   * @param lastSign its last news, else its first poll; absent where it was never polled
   */
  private record Pulse(Health health, Instant lastSign, int gaps, boolean slow) {
    static final Pulse NONE = new Pulse(Health.FRESH, null, 0, false);

    static Pulse of(SourceHead head) {
      return new Pulse(head.health(), head.lastSign(), head.gaps(), head.isSlow());
    }
  }
}
