package io.wirewatch.alerting.match;

import io.wirewatch.alerting.match.StoryWatch.Lapse;
import io.wirewatch.alerting.match.StoryWatch.Rematch;
import io.wirewatch.alerting.match.Watched.Hope;
import io.wirewatch.contracts.subscription.Subscription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges the watched articles of one story by what just came to it. */
final class StoryRound {
  private final String story;
  private final Book book;
  private final StoryWatch.Memory memory;
  private final List<Rematch> met = new ArrayList<>();
  private final List<Lapse> lapsed = new ArrayList<>();

  StoryRound(String story, Book book, StoryWatch.Memory memory) {
    this.story = story;
    this.book = book;
    this.memory = memory;
  }

  StoryWatch.Outcome outcome() {
    return new StoryWatch.Outcome(met, lapsed, List.of());
  }

  /** Holds every watched article to a report. */
  void hear(Report report) {
    memory.remember(story, report);
    for (Watched one : memory.watched(story)) {
      Watched now = one.heard(report);
      // Growth counts from an earlier version on: more reports count than did so far.
      boolean earlier = now.since().isBefore(one.since());
      judge(one, earlier ? now.heard(memory.reports(story)) : now);
    }
  }

  /** Holds an article to all reports, and tells what its former versions no longer meet. */
  void watch(Watched watched) {
    List<Report> reports = memory.reports(story);
    memory.watch(story, watched);
    judge(watched, watched.heard(reports));
    if (reports.stream().anyMatch(watched::isOtherVersion)) {
      compareVersions(watched.articleId());
    }
  }

  private void judge(Watched before, Watched now) {
    List<Hope> left = new ArrayList<>();
    List<String> told = new ArrayList<>(now.told());
    Readings readings = new Readings(now);
    for (Hope hope : now.hopes()) {
      if (before.hopes().contains(hope)) {
        left.add(hope);
        continue;
      }
      List<String> ids = new ArrayList<>();
      for (String id : hope.ids()) {
        Optional<Rematch> found = book.rematch(id, now, readings, hope.growth());
        found.ifPresent(met::add);
        if (found.isEmpty() && book.subscription(id).isPresent()) {
          ids.add(id);
        }
        if (found.isPresent() && !now.superseded()) {
          told.add(id);
        }
      }
      if (!ids.isEmpty()) {
        left.add(new Hope(hope.until(), ids, hope.growth()));
      }
    }
    keep(before, now.with(left, told));
  }

  private void keep(Watched before, Watched now) {
    if (now.done()) {
      memory.forget(story, now);
    } else if (!now.equals(before)) {
      memory.watch(story, now);
    }
  }

  /** Whoever was told of a version since the story grew hears of the newest that does not meet. */
  private void compareVersions(String articleId) {
    List<Watched> versions =
        memory.watched(story).stream()
            .filter(one -> one.articleId().equals(articleId))
            .sorted(Comparator.comparingInt(Watched::version))
            .toList();
    if (versions.size() < 2) {
      return; // The other version has its own turn when it comes to be watched here.
    }
    Watched newest = versions.get(versions.size() - 1);
    for (Watched former : versions.subList(0, versions.size() - 1)) {
      for (String id : former.told()) {
        Optional<Subscription> subscription = book.subscription(id);
        boolean still = newest.direct().contains(id) || newest.told().contains(id);
        if (subscription.isPresent() && !still) {
          lapsed.add(new Lapse(new Readings(newest).asItCame(), newest, subscription.get()));
        }
      }
      keep(former, former.with(former.hopes(), List.of()));
    }
  }
}
