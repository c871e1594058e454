package io.wirewatch.enrich.story;

import io.wirewatch.contracts.story.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Waits until a story is so many hours old, by the clock of the stream, and then says which sides
 * report it, which do not, and how usual that is. What is due is kept in the memory, in the order
 * of time.
 */
final class Silence {
  private static final String DUE = "due ";

  /** A side that shares so many stories with one that reports is missed when it is silent. */
  private static final double MISSED = 0.3;

  private static final int MOST_SIDES = 12;

  private final Duration patience;
  private final StoryMemory memory;
  private final Habits habits;
  private final TreeMap<String, Long> due = new TreeMap<>();

  Silence(StoryMemory memory, Duration patience) {
    this.memory = memory;
    this.patience = patience;
    this.habits = new Habits(memory);
    memory.eachNumber(DUE, due::put);
  }

  void opened(String storyId, Instant at) {
    long then = at.plus(patience).toEpochMilli();
    String key = String.format(Locale.ROOT, "%s%019d %s", DUE, Math.max(0, then), storyId);
    due.put(key, then);
    memory.number(key, then);
  }

  /** Hands over the stories that are old enough by now, oldest first, each once. */
  void due(Instant now, Consumer<String> storyId) {
    while (!due.isEmpty() && due.firstEntry().getValue() <= now.toEpochMilli()) {
      String key = due.pollFirstEntry().getKey();
      memory.number(key, 0);
      storyId.accept(key.substring(key.indexOf(' ', DUE.length()) + 1));
    }
  }

  /**
   * The coverage of a story that is old enough: what its sides usually share, and the sides that
   * are silent though they usually share with one that reports, or though it is about them.
   */
  List<Coverage> judge(List<Coverage> reporting, Collection<String> about) {
    Set<String> told = new TreeSet<>();
    reporting.forEach(c -> told.add(c.side()));
    List<Coverage> all = new ArrayList<>();
    reporting.forEach(c -> all.add(with(c, habits.usual(c.side(), told))));
    for (String side : habits.sides()) {
      if (!told.contains(side) && all.size() < MOST_SIDES) {
        Habits.Usual usual = habits.usual(side, told);
        boolean missed = usual != null && usual.share() >= MISSED;
        if (missed || about.contains(side)) {
          all.add(with(new Coverage(side, 0, 0, null, null, null), usual));
        }
      }
    }
    habits.count(told);
    return List.copyOf(all);
  }

  private static Coverage with(Coverage c, Habits.Usual usual) {
    return new Coverage(
        c.side(),
        c.sources(),
        c.articles(),
        c.first(),
        usual == null ? null : Integer.valueOf(usual.shared()),
        usual == null ? null : Integer.valueOf(usual.of()));
  }
}
