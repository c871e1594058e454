package io.wirewatch.enrich.story;

import io.wirewatch.contracts.story.Coverage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the sources of each side that report a story. */
final class Tellers {
  private static final int MOST_SOURCES = 100;
  private static final int MOST_SIDES = 40;

  private final Map<String, List<String>> sources = new LinkedHashMap<>();
  private final Map<String, Coverage> coverage = new LinkedHashMap<>();

  Tellers(Map<String, List<String>> sources, List<Coverage> coverage) {
    sources.forEach((side, ids) -> this.sources.put(side, new ArrayList<>(ids)));
    coverage.forEach(c -> this.coverage.put(c.side(), c));
  }

  /** Source ids by side. */
  Map<String, List<String>> sources() {
    return sources;
  }

  List<Coverage> coverage() {
    return List.copyOf(coverage.values());
  }

  /** Takes what was judged in place of what was only counted. */
  void judged(List<Coverage> all) {
    coverage.clear();
    all.forEach(c -> coverage.put(c.side(), c));
  }

  boolean isSilent(String side) {
    Coverage known = coverage.get(side);
    return known != null && known.articles() == 0;
  }

  /** Counts one more article of a source. */
  void add(String side, String sourceId, Instant at) {
    add(side, List.of(sourceId), 1, at);
  }

  /** Takes over those of another story. */
  void absorb(Tellers other) {
    other.coverage.forEach(
        (side, c) ->
            add(side, other.sources.getOrDefault(side, List.of()), c.articles(), c.first()));
  }

  private void add(String side, List<String> ids, int articles, Instant at) {
    Coverage known = coverage.getOrDefault(side, new Coverage(side, 0, 0, null, null, null));
    if (articles == 0 || !coverage.containsKey(side) && coverage.size() >= MOST_SIDES) {
      return;
    }
    List<String> tellers = sources.computeIfAbsent(side, s -> new ArrayList<>());
    for (String id : ids) {
      if (!tellers.contains(id) && tellers.size() < MOST_SOURCES) {
        tellers.add(id);
      }
    }
    boolean earlier = known.first() == null || at.isBefore(known.first());
    coverage.put(
        side,
        new Coverage(
            side,
            tellers.size(),
            known.articles() + articles,
            earlier ? at : known.first(),
            known.shared(),
            known.of()));
  }
}
