package io.wirewatch.enrich.story;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often the sources of two sides told the same stories: each story counts once, when it is old
 * enough to judge. Counts live in the memory; a copy is kept here because all are read each time.
 */
final class Habits {
  /** Fewer stories than this tell nothing about what is usual. */
  private static final int FEWEST = 5;

  private static final String TOLD = "told ";
  private static final String BOTH = "both ";

  private final StoryMemory memory;
  private final TreeMap<String, Long> counts = new TreeMap<>();

  /**
   * Of the earlier stories that another side told, how many this one told as well.
   *
   * @param shared told by both
   * @param of told by the other
   */
  record Usual(int shared, int of) {
    double share() {
      return (double) shared / of;
    }
  }

  Habits(StoryMemory memory) {
    this.memory = memory;
    memory.eachNumber(TOLD, counts::put);
    memory.eachNumber(BOTH, counts::put);
  }

  /** Counts a story that these sides told. */
  void count(Set<String> sides) {
    List<String> sorted = List.copyOf(new TreeSet<>(sides));
    for (int i = 0; i < sorted.size(); i++) {
      raise(TOLD + sorted.get(i));
      for (int j = i + 1; j < sorted.size(); j++) {
        raise(BOTH + sorted.get(i) + " " + sorted.get(j));
      }
    }
  }

  /** Sides that told anything so far, in the order of the alphabet. */
  List<String> sides() {
    return counts.subMap(TOLD, TOLD + Character.MAX_VALUE).keySet().stream()
        .map(key -> key.substring(TOLD.length()))
        .toList();
  }

  /** What a side usually shares with that one of the others with which it shares most. */
  Usual usual(String side, Collection<String> others) {
    Usual most = null;
    for (String other : others) {
      int of = number(TOLD + other);
      if (of < FEWEST || other.equals(side)) {
        continue;
      }
      boolean before = side.compareTo(other) < 0;
      int shared = number(BOTH + (before ? side + " " + other : other + " " + side));
      Usual usual = new Usual(shared, of);
      most = most == null || usual.share() > most.share() ? usual : most;
    }
    return most;
  }

  private int number(String key) {
    return counts.getOrDefault(key, 0L).intValue();
  }

  private void raise(String key) {
    memory.number(key, counts.merge(key, 1L, Long::sum));
  }
}
