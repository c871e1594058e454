package io.wirewatch.alerting.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The stories that an article was in: first the one that it was put into, then those that this one
 * was merged into.
 *
 * @param all in their order, the present one last
 */
public record Stays(List<Stay> all) {

  public Stays {
    all = List.copyOf(all);
  }

  /**
   * A story that an article was in.
   *
   * @param story its id
   * @param since when its former story was merged into it; the epoch for the first
   */
  public record Stay(String story, Instant since) {}

  static Stays in(String story) {
    return new Stays(List.of(new Stay(story, Instant.EPOCH)));
  }

  Stays then(StoryWatch.Merge merge) {
    List<Stay> longer = new ArrayList<>(all);
    longer.add(new Stay(merge.into(), merge.at()));
    return new Stays(longer);
  }

  String present() {
    return all.get(all.size() - 1).story();
  }

  /** Since when two articles are in one story: from their start where none was merged. */
  Instant together(Stays other) {
    for (Stay one : all) {
      for (Stay its : other.all) {
        if (one.story().equals(its.story())) {
          return one.since().isAfter(its.since()) ? one.since() : its.since();
        }
      }
    }
    return Instant.MAX;
  }
}
