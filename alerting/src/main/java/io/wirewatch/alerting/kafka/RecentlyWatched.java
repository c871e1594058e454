package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.match.Watched;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The watched articles of the stories that were asked for last, all those of a story or none. Those
 * not asked for longest give way; the story asked for now stays, however many it has. Not
 * thread-safe.
 */
final class RecentlyWatched {
  private static final int MOST_STORIES = 1_000;

  private final int most;
  private final Map<String, SortedMap<String, Watched>> byStory =
      new LinkedHashMap<>(16, 0.75f, true);

  /**
   * None yet.
   *
   * @param most articles of all stories together
   */
  RecentlyWatched(int most) {
    this.most = most;
  }

  /**
   * The watched articles of a story by version; whoever changes them changes what is kept.
   *
   * @param stored reads them where they are not kept
   */
  SortedMap<String, Watched> of(String story, Function<String, SortedMap<String, Watched>> stored) {
    SortedMap<String, Watched> kept = byStory.get(story);
    if (kept == null) {
      kept = stored.apply(story);
      byStory.put(story, kept);
      giveWay();
    }
    return kept;
  }

  /** Forgets a story: it is read anew when it is asked for. */
  void drop(String story) {
    byStory.remove(story);
  }

  /** How many articles are kept. */
  int size() {
    return byStory.values().stream().mapToInt(SortedMap::size).sum();
  }

  private void giveWay() {
    int articles = size();
    Iterator<SortedMap<String, Watched>> longestAgo = byStory.values().iterator();
    while (byStory.size() > 1 && (articles > most || byStory.size() > MOST_STORIES)) {
      articles -= longestAgo.next().size();
      longestAgo.remove();
    }
  }
}
